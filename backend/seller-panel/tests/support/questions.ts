import { DoubleRefusal } from "@chophien/contract/testing"
import type { Message, SellerQuestion } from "@chophien/contract/wire/question"

type Talk = { question: SellerQuestion; messages: Message[] }
const page_size = 30
const hour_ms = 3_600_000
const start = Date.UTC(2026, 10, 20)

const message = (nth: number, author: Message["author"], text: string): Message => ({
  id: `msg_${nth}`,
  author,
  text,
  photos: [],
  at: new Date(start + nth * hour_ms).toISOString(),
})

function talkOf(question: Omit<SellerQuestion, "last_text" | "last_at">, messages: Message[]): Talk {
  const last = messages.at(-1)
  return { question: { ...question, last_text: last?.text ?? "", last_at: last?.at ?? "" }, messages }
}

/** A long talk about an order that waits for the seller, and a question about a product. */
export const sampleQuestions = (): Talk[] => [
  talkOf(
    {
      id: "qst_order",
      kind: "order",
      state: "to_answer",
      author: "N. T. Lan",
      order_id: "order_1042",
      order_display_id: 1042,
      product_title: null,
      called_in: false,
      can_answer: true,
    },
    Array.from({ length: 41 }, (_, nth) =>
      message(nth, nth % 2 ? "seller" : "shopper", nth === 40 ? "Bao giờ gửi ạ?" : `Lời nhắn thứ ${nth}.`)
    )
  ),
  talkOf(
    {
      id: "qst_product",
      kind: "product",
      state: "to_answer",
      author: "Ơn",
      order_id: null,
      order_display_id: null,
      product_title: "Chè Shan tuyết cổ thụ Pà Cò",
      called_in: false,
      can_answer: true,
    },
    [message(50, "shopper", "Chè này có pha lạnh được không?")]
  ),
]

function found(talks: Talk[], id: string): Talk {
  const talk = talks.find(({ question }) => question.id === id)
  if (!talk) throw new DoubleRefusal("not_found", "Không tìm thấy.")
  return talk
}

export function listQuestions(
  talks: Talk[],
  { state, limit, offset }: { state: "to_answer" | "all"; limit: number; offset: number }
) {
  const all = talks.map(({ question }) => question)
  const waiting = all.filter((each) => each.state === "to_answer")
  const rows = state === "to_answer" ? waiting : all
  return {
    questions: rows.slice(offset, offset + limit),
    count: rows.length,
    limit,
    offset,
    to_answer: waiting.length,
  }
}

export function readQuestion(talks: Talk[], id: string, before?: string) {
  const { question, messages } = found(talks, id)
  const end = before ? messages.findIndex((each) => before.endsWith(`.${each.id}`)) : messages.length
  const begin = Math.max(0, end - page_size)
  return {
    question,
    messages: messages.slice(begin, end),
    older: begin > 0 ? `1.${messages[begin]?.id}` : null,
  }
}

export function answerQuestion(talks: Talk[], id: string, text: string) {
  const { question, messages } = found(talks, id)
  if (/\d{12}/.test(text))
    throw new DoubleRefusal("question_contact_refused", "Lời này có số tài khoản.", "text")
  const last = { ...message(100 + messages.length, "seller", text), at: new Date().toISOString() }
  messages.push(last)
  Object.assign(question, {
    state: "answered",
    last_text: text,
    last_at: last.at,
    can_answer: question.kind === "order",
  })
  return readQuestion(talks, id)
}

export function callCentre(talks: Talk[], id: string) {
  found(talks, id).question.called_in = true
  return readQuestion(talks, id)
}
