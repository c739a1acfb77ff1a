import type { Answer, ReadBody, ReadQuery } from "@chophien/contract"
import type {
  closeCalledQuestion as closeRoute,
  listCalledQuestions as listRoute,
  openCalledQuestion as openRoute,
} from "@chophien/contract/staff/questions"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { questionService } from "../modules/question"
import type { QuestionRow } from "../modules/question/service"
import { questionMails } from "../questions/question-mails"
import { calledQuestionOf, readMessagePage } from "../questions/question-views"
import { readSellerNames } from "../reviews/read-seller-names"
import { questionTexts as texts } from "../texts/question"

const called = { called_at: { $ne: null } }

/** A page of the questions into which staff were called, the oldest call first; nothing of what was written. */
export async function listCalledQuestions(
  container: MedusaContainer,
  { limit, offset }: ReadQuery<typeof listRoute>
): Promise<Answer<typeof listRoute>> {
  const [rows, count] = await questionService(container).listAndCountQuestions(called, {
    take: limit,
    skip: offset,
    order: { called_at: "ASC", id: "ASC" },
  })
  const names = await readSellerNames(
    container,
    rows.map(({ seller_id }) => seller_id)
  )
  return {
    questions: rows.flatMap((row) => calledQuestionOf(row, names.get(row.seller_id) ?? "") ?? []),
    count,
    limit,
    offset,
  }
}

/** @throws Problem `not_found` unless staff were called in */
async function requireCalled(container: MedusaContainer, id: string): Promise<QuestionRow> {
  const [row] = await questionService(container).listQuestions({ id, ...called }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.not_found)
  return row
}

/** What was written, for staff who were called in. The audit log says who read it. @throws Problem `not_found` */
export async function openCalledQuestion(
  container: MedusaContainer,
  id: string
): Promise<Answer<typeof openRoute>> {
  const row = await requireCalled(container, id)
  const name = (await readSellerNames(container, [row.seller_id])).get(row.seller_id) ?? ""
  const question = calledQuestionOf(row, name)
  if (!question) throw new Problem("not_found", texts.not_found)
  return { question, ...(await readMessagePage(container, id)) }
}

/** Staff end their part with words for both sides; they read no more then. @throws Problem `not_found` */
export async function closeCalledQuestion(
  container: MedusaContainer,
  id: string,
  { user_id, text, hide }: { user_id: string } & ReadBody<typeof closeRoute>
): Promise<void> {
  const row = await requireCalled(container, id)
  const service = questionService(container)
  // A product's question is read by everybody: the words of staff go to its seller alone.
  if (row.kind === "order")
    await service.write(id, { author: "staff", actor_id: user_id, text, photos: [] }, () => ({}))
  const news = { news: "closed" as const, text, nth: row.messages }
  const mails = [
    ...(await questionMails(container, row, { side: "seller", ...news })),
    ...(await questionMails(container, row, { side: "shopper", ...news })),
  ]
  const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
  if (hide) await service.hide(id)
  await service.call({ id, by: null, text: null }, (context) => outbox.enqueue(mails, context))
}
