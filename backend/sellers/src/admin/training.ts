import type { Body, Query } from "@chophien/contract"
import {
  addClass,
  closeClass,
  enrol,
  listClasses,
  listLearners,
  readCertificates,
  readClass,
  setAttendance,
  withdraw,
} from "@chophien/contract/staff/training"
import { callRoute, saveFile, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const key = ["chophien", "training"] as const
export const training_page_size = 20

/** A page of sellers with how far they are. */
export function useLearners(filters: Omit<Query<typeof listLearners>, "limit">) {
  const { language } = useTexts()
  const query = { ...filters, limit: training_page_size }
  return useQuery({
    queryKey: [...key, "learners", query, language],
    queryFn: () => callRoute(listLearners, { query, language }),
    placeholderData: keepPreviousData,
  })
}

/** A page of the centre's classes. */
export function useClasses(offset: number) {
  const { language } = useTexts()
  const query = { limit: training_page_size, offset }
  return useQuery({
    queryKey: [...key, "classes", query, language],
    queryFn: () => callRoute(listClasses, { query, language }),
    placeholderData: keepPreviousData,
  })
}

/** A class with its people. */
export function useClass(id: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "class", id, language],
    queryFn: () => callRoute(readClass, { params: { id }, language }),
  })
}

/** Plans a class. */
export function useAddClass() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof addClass>) => callRoute(addClass, { body, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** What is done with a class; every screen of training reads again after it. */
export function useClassActs(id: string) {
  const { language } = useTexts()
  const client = useQueryClient()
  const params = { id }
  const onSuccess = () => client.invalidateQueries({ queryKey: key })
  return {
    enrol: useMutation({
      mutationFn: (body: Body<typeof enrol>) => callRoute(enrol, { params, body, language }),
      onSuccess,
    }),
    withdraw: useMutation({
      mutationFn: (attendee_id: string) => callRoute(withdraw, { params, body: { attendee_id }, language }),
      onSuccess,
    }),
    attend: useMutation({
      mutationFn: (attendee_ids: string[]) =>
        callRoute(setAttendance, { params, body: { attendee_ids }, language }),
      onSuccess,
    }),
    close: useMutation({
      mutationFn: () => callRoute(closeClass, { params, body: {}, language }),
      onSuccess,
    }),
    print: useMutation({
      mutationFn: async () => saveFile(await callRoute(readCertificates, { params, language })),
    }),
  }
}
