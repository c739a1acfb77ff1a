import type { Body, Query } from "@chophien/contract"
import {
  addTakedown,
  changeModerationRule,
  closeReport,
  listModerationRules,
  listReports,
  listTakedowns,
  releaseTakedown,
  runTakedown,
  setSellerTrust,
} from "@chophien/contract/staff/moderation"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const key = ["chophien", "moderation"] as const
export const moderation_page_size = 20

/** A page of shoppers' reports. */
export function useReports(state: "open" | "closed", offset: number) {
  const { language } = useTexts()
  const query = { state, limit: moderation_page_size, offset }
  return useQuery({
    queryKey: [...key, "reports", query, language],
    queryFn: () => callRoute(listReports, { query, language }),
    placeholderData: keepPreviousData,
  })
}

/** A page of authorities' requests. */
export function useTakedowns(state: NonNullable<Query<typeof listTakedowns>["state"]>, offset: number) {
  const { language } = useTexts()
  const query = { state, limit: moderation_page_size, offset }
  return useQuery({
    queryKey: [...key, "takedowns", query, language],
    queryFn: () => callRoute(listTakedowns, { query, language }),
    placeholderData: keepPreviousData,
  })
}

/** What of whose goods waits for a look. */
export function useModerationRules() {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "rules", language],
    queryFn: () => callRoute(listModerationRules, { language }),
  })
}

/** What staff may do; all lists of moderation read again after it. */
export function useModerationActs() {
  const { language } = useTexts()
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: ["chophien"] })
  return {
    close: useMutation({
      mutationFn: ({ id, ...body }: { id: string } & Body<typeof closeReport>) =>
        callRoute(closeReport, { params: { id }, body, language }),
      onSuccess,
    }),
    add: useMutation({
      mutationFn: (body: Body<typeof addTakedown>) => callRoute(addTakedown, { body, language }),
      onSuccess,
    }),
    run: useMutation({
      mutationFn: (id: string) => callRoute(runTakedown, { params: { id }, body: {}, language }),
      onSuccess,
    }),
    release: useMutation({
      mutationFn: ({ id, reason }: { id: string; reason: string }) =>
        callRoute(releaseTakedown, { params: { id }, body: { reason }, language }),
      onSuccess,
    }),
    change: useMutation({
      mutationFn: (body: Body<typeof changeModerationRule>) =>
        callRoute(changeModerationRule, { body, language }),
      onSuccess,
    }),
    trust: useMutation({
      mutationFn: ({ id, ...body }: { id: string } & Body<typeof setSellerTrust>) =>
        callRoute(setSellerTrust, { params: { id }, body, language }),
      onSuccess,
    }),
  }
}
