import type { CalledQuestion } from "@chophien/contract/staff/questions"
import type { Message, SellerQuestion } from "@chophien/contract/wire/question"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { questionService } from "../modules/question"
import type { MessageRow, QuestionRow } from "../modules/question/service"

/** Messages of one page. */
const page_size = 30
const photosSchema = z.array(z.object({ id: z.string(), url: z.string() }))
const iso = (time: Date | string): string => new Date(time).toISOString()

const messageOf = (row: MessageRow): Message => ({
  id: row.id,
  author: row.author,
  text: row.text,
  photos: photosSchema.parse(row.photos).flatMap(({ url }) => pictureFromUrl(url) ?? []),
  at: iso(row.sent_at),
})

/** Where a page ended, as its reader hands it back; null for no such place. */
export function readPlace(before: string | undefined): { at: string; id: string } | null {
  const [at = "", id = ""] = before?.split(".") ?? []
  return id ? { at, id } : null
}

/** A page of messages in the order in which they were written, the latest or those before a place. */
export async function readMessagePage(
  container: MedusaContainer,
  question_id: string,
  before?: string
): Promise<{ messages: Message[]; older: string | null }> {
  const rows = await questionService(container).readMessages({
    question_id,
    before: readPlace(before),
    limit: page_size + 1,
  })
  const shown = rows.slice(0, page_size)
  const first = shown.at(-1)
  return {
    messages: shown.toReversed().map(messageOf),
    older: rows.length > page_size && first ? `${first.sent_us}.${first.id}` : null,
  }
}

/** Whether a seller can write: to an order's shopper always, to a product's question once. */
export const canAnswer = ({ kind, state }: Pick<QuestionRow, "kind" | "state">): boolean =>
  kind === "order" || state === "to_answer"

/** A question as its seller sees it. */
export const sellerQuestionOf = (row: QuestionRow): SellerQuestion => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  author: row.author,
  order_id: row.order_id,
  order_display_id: row.order_display_id,
  product_title: row.product_title,
  last_text: row.last_text,
  last_at: iso(row.last_at),
  called_in: row.called_at !== null,
  can_answer: canAnswer(row),
})

/** A question into which staff were called; null for any other. */
export const calledQuestionOf = (row: QuestionRow, seller_name: string): CalledQuestion | null =>
  row.called_at && row.called_by && row.call_text !== null
    ? {
        id: row.id,
        kind: row.kind,
        state: row.state,
        seller: { id: row.seller_id, name: seller_name },
        order_id: row.order_id,
        product_title: row.product_title,
        called_by: row.called_by,
        call_text: row.call_text,
        called_at: iso(row.called_at),
        messages: row.messages,
      }
    : null
