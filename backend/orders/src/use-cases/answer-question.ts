import type { Answer, ReadBody, ReadQuery } from "@chophien/contract"
import type {
  answerQuestion as answerRoute,
  callInCentreBySeller as callRoute,
  listOwnQuestions as listRoute,
  readOwnQuestion as readRoute,
} from "@chophien/contract/seller/questions"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readComplainedOrders } from "../complaints/read-complained-orders"
import { questionService } from "../modules/question"
import type { QuestionRow } from "../modules/question/service"
import { callMails } from "../questions/question-mails"
import { canAnswer, readMessagePage, sellerQuestionOf } from "../questions/question-views"
import { requireCleanWords } from "../questions/refuse-words"
import { writeMessage } from "../questions/write-message"
import { questionTexts as texts } from "../texts/question"

/** A question that a seller wants to see or answer. */
export type OwnQuestion = { id: string; seller_id: string }

async function requireOwnQuestion(container: MedusaContainer, own: OwnQuestion): Promise<QuestionRow> {
  const [row] = await questionService(container).listQuestions({ ...own }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.not_found)
  return row
}

/** A page of what shoppers ask a seller, and how many wait for its answer. */
export async function listOwnQuestions(
  container: MedusaContainer,
  { seller_id, state, limit, offset }: { seller_id: string } & ReadQuery<typeof listRoute>
): Promise<Answer<typeof listRoute>> {
  const service = questionService(container)
  const waiting = { seller_id, state: "to_answer" as const, messages: { $gt: 0 } }
  const order = state === "to_answer" ? ("ASC" as const) : ("DESC" as const)
  const [[rows, count], [, to_answer]] = await Promise.all([
    service.listAndCountQuestions(state === "to_answer" ? waiting : { seller_id, messages: { $gt: 0 } }, {
      take: limit,
      skip: offset,
      order: { last_at: order, id: order },
    }),
    service.listAndCountQuestions(waiting, { take: 1, select: ["id"] }),
  ])
  return { questions: rows.map(sellerQuestionOf), count, limit, offset, to_answer }
}

/** One question of a seller with its messages. @throws Problem `not_found` */
export async function readOwnQuestion(
  container: MedusaContainer,
  own: OwnQuestion,
  before?: string
): Promise<Answer<typeof readRoute>> {
  const row = await requireOwnQuestion(container, own)
  return { question: sellerQuestionOf(row), ...(await readMessagePage(container, row.id, before)) }
}

/**
 * The seller writes to the shopper. What everybody reads, and what is written before an order is paid, gives away no way to
 * be reached.
 * @throws Problem `not_found`, `question_contact_refused`, `question_moved_on`, `question_full`
 */
export async function answerQuestion(
  container: MedusaContainer,
  own: OwnQuestion,
  { member_id, text, locale }: { member_id: string; locale: Locale } & ReadBody<typeof answerRoute>
): Promise<Answer<typeof answerRoute>> {
  const row = await requireOwnQuestion(container, own)
  const order = row.order_id
    ? (await readComplainedOrders(container, [row.order_id])).get(row.order_id)
    : undefined
  requireCleanWords(text, order?.paid_at ? "after_paying" : "before_paying", locale)
  await writeMessage(
    container,
    row.id,
    { author: "seller", actor_id: member_id, text, photos: [] },
    canAnswer
  )
  return await readOwnQuestion(container, own)
}

/** The seller calls staff in. @throws Problem `not_found` */
export async function callInCentreBySeller(
  container: MedusaContainer,
  own: OwnQuestion,
  { text }: ReadBody<typeof callRoute>
): Promise<Answer<typeof callRoute>> {
  const row = await requireOwnQuestion(container, own)
  const mails = await callMails(container, row, { by: "seller", text })
  const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
  await questionService(container).call({ id: row.id, by: "seller", text }, (context) =>
    outbox.enqueue(mails, context)
  )
  return await readOwnQuestion(container, own)
}
