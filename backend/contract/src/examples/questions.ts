import { answerQuestion, callInCentreBySeller, listOwnQuestions, readOwnQuestion } from "../seller/questions"
import {
  type CalledQuestion,
  closeCalledQuestion,
  listCalledQuestions,
  openCalledQuestion,
} from "../staff/questions"
import {
  callInCentre,
  listProductQuestions,
  type OrderMessages,
  readOrderMessages,
  writeOrderMessage,
  writeProductQuestion,
} from "../store/questions"
import type { Message, SellerQuestion } from "../wire/question"
import { examplePicture, handle, seller, title } from "./goods"
import { order_group } from "./order-groups"
import { exampleOf } from "./sample"

const { id } = order_group
const order_id = "order_01JORDER"
const question: Message = {
  id: "msg_01JHOI",
  author: "shopper",
  text: "Gà gửi đi được mấy ngày thì tới ạ?",
  photos: [examplePicture("01jhoi", title)],
  at: "2026-11-27T02:00:00.000Z",
}
const reply: Message = {
  id: "msg_01JDAP",
  author: "seller",
  text: "Mai là tới bạn nhé.",
  photos: [],
  at: "2026-11-27T03:00:00.000Z",
}
const messages: OrderMessages = {
  order_id,
  seller_name: seller.name,
  state: "to_answer",
  called_in: false,
  messages: [question],
  older: null,
}
const ofSeller: SellerQuestion = {
  id: "qst_01JHOI",
  kind: "order",
  state: "to_answer",
  author: "N. T. Lan",
  order_id,
  order_display_id: 128,
  product_title: null,
  last_text: question.text,
  last_at: question.at,
  called_in: false,
  can_answer: true,
}
const answered: SellerQuestion = {
  ...ofSeller,
  state: "answered",
  last_text: reply.text,
  last_at: reply.at,
}
const called: CalledQuestion = {
  id: ofSeller.id,
  kind: "order",
  state: "answered",
  seller: { id: seller.id, name: seller.name },
  order_id,
  product_title: null,
  called_by: "shopper",
  call_text: "Gian hàng bảo tôi chuyển khoản riêng.",
  called_at: "2026-11-28T02:00:00.000Z",
  messages: 2,
}
const page = { count: 1, limit: 20, offset: 0 }

/** What shoppers and sellers write to each other. */
export const questionExamples = [
  exampleOf(readOrderMessages, { params: { id, order_id }, query: {}, answer: messages }),
  exampleOf(writeOrderMessage, {
    params: { id, order_id },
    body: { text: question.text, photo_ids: ["cphoto_01JHOI"] },
    answer: messages,
  }),
  exampleOf(callInCentre, {
    params: { id, order_id },
    body: { text: called.call_text },
    answer: { ...messages, called_in: true },
  }),
  exampleOf(listProductQuestions, {
    params: { handle },
    query: {},
    answer: {
      questions: [
        {
          id: "qst_01JGA",
          author: "Lan",
          text: "Gà có sẵn lòng mề không?",
          at: question.at,
          answer: { text: "Có bạn nhé.", at: reply.at },
        },
      ],
      older: null,
    },
  }),
  exampleOf(writeProductQuestion, {
    params: { handle },
    body: { name: "Lan", email: "lan@example.com", text: "Gà có sẵn lòng mề không?" },
    answer: { sent: true },
  }),
  exampleOf(listOwnQuestions, {
    query: { state: "to_answer" },
    answer: { questions: [ofSeller], ...page, to_answer: 1 },
  }),
  exampleOf(readOwnQuestion, {
    params: { id: ofSeller.id },
    query: {},
    answer: { question: ofSeller, messages: [question], older: null },
  }),
  exampleOf(answerQuestion, {
    params: { id: ofSeller.id },
    body: { text: reply.text },
    answer: { question: answered, messages: [question, reply], older: "1764208800000000.msg_01JHOI" },
  }),
  exampleOf(callInCentreBySeller, {
    params: { id: ofSeller.id },
    body: { text: "Khách xúc phạm tôi." },
    answer: { question: { ...ofSeller, called_in: true }, messages: [question], older: null },
  }),
  exampleOf(listCalledQuestions, { query: {}, answer: { questions: [called], ...page } }),
  exampleOf(openCalledQuestion, {
    params: { id: called.id },
    body: {},
    answer: { question: called, messages: [question, reply], older: null },
  }),
  exampleOf(closeCalledQuestion, {
    params: { id: called.id },
    body: { text: "Đã nhắc gian hàng chỉ nhận tiền qua chợ." },
    answer: { closed: true },
  }),
]
