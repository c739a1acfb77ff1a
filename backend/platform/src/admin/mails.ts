import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import { ask } from "./kit/api"
import { useTexts } from "./kit/texts"

const mailSchema = z.object({
  id: z.string(),
  template: z.string(),
  to: z.string(),
  state: z.enum(["waiting", "sending", "sent", "dead"]),
  attempts: z.number(),
  last_error: z.string().nullable(),
  created_at: z.string(),
  next_attempt_at: z.string(),
  sent_again_by: z.string().nullable(),
  about: z.string().nullable(),
})
/** A mail that is not sent. */
export type Mail = z.infer<typeof mailSchema>
const mailsSchema = z.object({ mails: z.array(mailSchema), count: z.number() })

export type MailState = "dead" | "waiting"
export const mails_page_size = 20
const key = ["chophien", "mails"] as const

/** A page of the mails that were given up, or are on their way. */
export function useMails(state: MailState, offset: number) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, state, offset, language],
    queryFn: () =>
      ask(`/admin/mails?state=${state}&limit=${mails_page_size}&offset=${offset}`, mailsSchema, { language }),
    placeholderData: keepPreviousData,
  })
}

/** Has a dead mail sent again. */
export function useSendAgain() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      ask(`/admin/mails/${encodeURIComponent(id)}/send-again`, z.unknown(), {
        method: "POST",
        body: {},
        language,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
