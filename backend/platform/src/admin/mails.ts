import { listUnsentMails, type StaffMail, sendMailAgain } from "@chophien/contract/staff/mails"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { callRoute } from "./kit/call-route"
import { useTexts } from "./kit/texts"

/** A mail that is not sent. */
export type Mail = StaffMail
export type UnsentState = "dead" | "waiting"
export const mails_page_size = 20
const key = ["chophien", "mails"] as const

/** A page of the mails that were given up, or are on their way. */
export function useMails(state: UnsentState, offset: number) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, state, offset, language],
    queryFn: () => callRoute(listUnsentMails, { query: { state, limit: mails_page_size, offset }, language }),
    placeholderData: keepPreviousData,
  })
}

/** Has a dead mail sent again. */
export function useSendAgain() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => callRoute(sendMailAgain, { params: { id }, body: {}, language }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
