import type { Body } from "@chophien/contract"
import {
  addDeadlineRule,
  answerCancelRequestForSeller,
  listDeadlineRules,
  readOrderCare,
} from "@chophien/contract/staff/order-care"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const careKey = (id: string) => ["chophien", "order-care", id] as const
const rulesKey = ["chophien", "deadline-rules"] as const

/** What happened to an order before it left. */
export function useOrderCare(id: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...careKey(id), language],
    queryFn: () => callRoute(readOrderCare, { params: { id }, language }),
  })
}

/** Answers a shopper's wish to cancel in the seller's place. */
export function useCancelAnswer(id: string) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof answerCancelRequestForSeller>) =>
      callRoute(answerCancelRequestForSeller, { params: { id }, body, language }),
    onSettled: () => client.invalidateQueries(),
  })
}

/** By when sellers act, past, now and to come. */
export function useDeadlineRules() {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...rulesKey, language],
    queryFn: () => callRoute(listDeadlineRules, { language }),
  })
}

/** Adds a rule for what starts from a moment on. */
export function useNewDeadlineRule() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof addDeadlineRule>) => callRoute(addDeadlineRule, { body, language }),
    onSettled: () => client.invalidateQueries({ queryKey: rulesKey }),
  })
}
