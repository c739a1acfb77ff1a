import type { Answer, ReadBody } from "@chophien/contract"
import type {
  listProductQuestions,
  OrderMessages,
  writeOrderMessage,
} from "@chophien/contract/store/questions"
import { DoubleRefusal } from "@chophien/contract/testing"
import type { Message } from "@chophien/contract/wire/question"
import { listings } from "./fixtures"
import { groupView } from "./order-view"
import { pictureOf } from "./pictures"
import type { PlacedGroup } from "./shop"

type Talk = { messages: Message[]; called_in: boolean }
const talks = new WeakMap<PlacedGroup, Map<string, Talk>>()
const page_size = 30

/** What is said about an order of the double; a test adds the seller's words to it. */
export function talkOf(group: PlacedGroup, order_id: string): Talk {
  const known = talks.get(group) ?? new Map<string, Talk>()
  talks.set(group, known)
  const talk = known.get(order_id) ?? { messages: [], called_in: false }
  known.set(order_id, talk)
  return talk
}

export function messagesOf(group: PlacedGroup, order_id: string, origin: string): OrderMessages {
  const order = groupView(group, origin).orders.find(({ id }) => id === order_id)
  if (!order) throw new DoubleRefusal("not_found", "Không tìm thấy.")
  const { messages, called_in } = talkOf(group, order_id)
  const shown = messages.slice(-page_size)
  const first = shown[0]
  return {
    order_id,
    seller_name: order.seller.name,
    state: messages.length ? (messages.at(-1)?.author === "seller" ? "answered" : "to_answer") : null,
    called_in,
    messages: shown,
    older: messages.length > page_size && first ? `1.${first.id}` : null,
  }
}

export function writeMessage(
  group: PlacedGroup,
  order_id: string,
  { text, photo_ids }: ReadBody<typeof writeOrderMessage>
): void {
  if (/\d{12}/.test(text))
    throw new DoubleRefusal("question_contact_refused", "Lời này có số tài khoản.", "text")
  const { messages } = talkOf(group, order_id)
  messages.push({
    id: `msg_${messages.length}`,
    author: "shopper",
    text,
    photos: photo_ids.map(() => pictureOf("ga-den", "Ảnh")),
    at: new Date().toISOString(),
  })
}

export const callCentre = (group: PlacedGroup, order_id: string): void => {
  talkOf(group, order_id).called_in = true
}

/** Questions about the double's first listing. */
export const productQuestions = (handle: string): Answer<typeof listProductQuestions> => ({
  questions:
    handle === listings[0]?.handle
      ? [
          {
            id: "qst_1",
            author: "Lan",
            text: "Gà có sẵn lòng mề không?",
            at: "2026-11-20T02:00:00.000Z",
            answer: { text: "Có bạn nhé, để trong túi riêng.", at: "2026-11-20T05:00:00.000Z" },
          },
        ]
      : [],
  older: null,
})
