import type { ReadBody } from "@chophien/contract"
import type {
  callInCentre as callRoute,
  OrderMessages,
  writeOrderMessage as route,
} from "@chophien/contract/store/questions"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { complaints } from "../modules/complaint"
import { questionService } from "../modules/question"
import type { MessagePhoto } from "../modules/question/service"
import { callMails } from "../questions/question-mails"
import { readMessagePage } from "../questions/question-views"
import { requireCleanWords } from "../questions/refuse-words"
import { writeMessage } from "../questions/write-message"
import { requireOrderOf } from "../reviews/require-reviewable"
import { publicNameOf } from "../reviews/review-rules"
import { questionTexts as texts } from "../texts/question"
import type { OpenedGroup } from "./read-aftercare"

/** An order of an opened group. */
export type OpenedOrder = OpenedGroup & { order_id: string }

/** What shopper and seller of an order wrote. @throws Problem `order_not_found`, `not_found` */
export async function readOrderMessages(
  container: MedusaContainer,
  opened: OpenedOrder,
  before?: string
): Promise<OrderMessages> {
  const order = await requireOrderOf(container, opened, opened.order_id)
  const [row] = await questionService(container).listQuestions({ order_id: order.id }, { take: 1 })
  return {
    order_id: order.id,
    seller_name: order.seller.name,
    state: row?.state ?? null,
    called_in: row ? row.called_at !== null : false,
    ...(row ? await readMessagePage(container, row.id, before) : { messages: [], older: null }),
  }
}

/** Photos that a shopper sent of an order. @throws Problem `question_photo_unknown` */
async function readPhotos(
  container: MedusaContainer,
  order_group_id: string,
  ids: string[]
): Promise<MessagePhoto[]> {
  if (!ids.length) return []
  const rows = await complaints(container).listComplaintPictures(
    { id: ids, order_group_id, url: { $ne: null } },
    { take: ids.length }
  )
  const photos = rows.flatMap(({ id, url }) => (url ? [{ id, url }] : []))
  if (photos.length < new Set(ids).size)
    throw new Problem("invalid_request", texts.question_photo_unknown, { param: "photo_ids" })
  return photos
}

/**
 * The shopper writes to the seller of an order. Before it is paid nobody gives away how to be reached; accounts and links
 * are refused at all times.
 * @throws Problem `order_not_found`, `not_found`, `question_contact_refused`, `question_photo_unknown`, `question_full`
 */
export async function writeOrderMessage(
  container: MedusaContainer,
  opened: OpenedOrder,
  { text, photo_ids, locale }: ReadBody<typeof route> & { locale: Locale }
): Promise<OrderMessages> {
  const order = await requireOrderOf(container, opened, opened.order_id)
  requireCleanWords(text, order.paid_at ? "after_paying" : "before_paying", locale)
  const photos = await readPhotos(container, order.group.id, photo_ids)
  const id = await questionService(container).begin({
    kind: "order",
    order_group_id: order.group.id,
    order_id: order.id,
    order_display_id: order.display_id,
    product_id: null,
    product_title: null,
    seller_id: order.seller.id,
    author: publicNameOf(order.group.customer_name),
    email: null,
    locale: order.group.locale,
  })
  await writeMessage(container, id, { author: "shopper", actor_id: null, text, photos })
  return await readOrderMessages(container, opened)
}

/** The shopper calls staff in. @throws Problem `order_not_found`, `not_found` where nobody wrote yet */
export async function callInCentre(
  container: MedusaContainer,
  opened: OpenedOrder,
  { text }: ReadBody<typeof callRoute>
): Promise<OrderMessages> {
  const order = await requireOrderOf(container, opened, opened.order_id)
  const service = questionService(container)
  const [row] = await service.listQuestions({ order_id: order.id }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.not_found)
  const mails = await callMails(container, row, { by: "shopper", text })
  const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
  await service.call({ id: row.id, by: "shopper", text }, (context) => outbox.enqueue(mails, context))
  return await readOrderMessages(container, opened)
}
