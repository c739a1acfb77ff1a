import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { questionService } from "../modules/question"
import type { NewMessage, QuestionRow, QuestionSide } from "../modules/question/service"
import { questionTexts as texts } from "../texts/question"
import { planMail } from "./plan-mail"
import { questionMails } from "./question-mails"

/** More messages than these are no talk any more. */
const messages_max = 2_000
const dateOf = (time: Date | string | null): Date | null => (time === null ? null : new Date(time))

/** When a side hears of a message, by what it was told before. */
function mailAtOf(row: QuestionRow, side: QuestionSide, now: Date): Date {
  const before =
    side === "seller"
      ? { mail_at: dateOf(row.seller_mail_at), mailed_at: dateOf(row.seller_mailed_at) }
      : { mail_at: dateOf(row.shopper_mail_at), mailed_at: dateOf(row.shopper_mailed_at) }
  return planMail(before, now)
}

/**
 * Writes a message, and has the other side hear of it. By day its mail is queued at once. At night, or
 * where they had one not long ago, a job queues it later.
 * @throws Problem `question_full`, `question_moved_on` where `allows` says no, `not_found`
 */
export async function writeMessage(
  container: MedusaContainer,
  id: string,
  message: NewMessage,
  allows: (row: QuestionRow) => boolean = () => true
): Promise<void> {
  const now = new Date()
  const side = message.author === "seller" ? ("shopper" as const) : ("seller" as const)
  const service = questionService(container)
  const isWritten = await service.write(id, message, (row) => {
    if (!allows(row)) throw new Problem("conflict", texts.question_moved_on)
    if (row.messages >= messages_max) throw new Problem("conflict", texts.question_full)
    return { [side]: mailAtOf(row, side, now) }
  })
  if (!isWritten) throw new Problem("not_found", texts.not_found)
  await mailSide(container, { id, side })
}

/** Queues the mail to one side where its time has come. */
export async function mailSide(
  container: MedusaContainer,
  { id, side }: { id: string; side: QuestionSide }
): Promise<void> {
  const service = questionService(container)
  const [row] = await service.listQuestions({ id }, { take: 1 })
  const due = row?.[`${side}_mail_at`]
  if (!row || !due || new Date(due) > new Date()) return
  const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
  const mails = await questionMails(container, row, {
    side,
    news: "message",
    text: row.last_text,
    nth: row.messages,
  })
  await service.noteMailed({ id, side }, (context) => outbox.enqueue(mails, context))
}
