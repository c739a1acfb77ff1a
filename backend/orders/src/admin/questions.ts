import type { Body } from "@chophien/contract"
import {
  closeCalledQuestion,
  listCalledQuestions,
  openCalledQuestion,
} from "@chophien/contract/staff/questions"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

export const question_page_size = 20
const key = ["chophien", "called-questions"] as const

/** A page of the questions into which staff were called. */
export function useCalledQuestions(offset: number) {
  const { language } = useTexts()
  const query = { offset, limit: question_page_size }
  return useQuery({
    queryKey: [...key, query, language],
    queryFn: () => callRoute(listCalledQuestions, { query, language }),
    placeholderData: keepPreviousData,
  })
}

/** Reads what was written; each time goes into the log. */
export function useOpening(id: string) {
  const { language } = useTexts()
  return useMutation({
    mutationFn: () => callRoute(openCalledQuestion, { params: { id }, body: {}, language }),
  })
}

/** Ends the part of staff. */
export function useClosing(id: string) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof closeCalledQuestion>) =>
      callRoute(closeCalledQuestion, { params: { id }, body, language }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
