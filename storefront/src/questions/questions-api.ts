import type { Answer, Body, Query } from "@chophien/contract"
import {
  callInCentre,
  listProductQuestions,
  type OrderMessages,
  readOrderMessages,
  writeOrderMessage,
  writeProductQuestion,
} from "@chophien/contract/store/questions"
import { type Caller, callBackend } from "../backend/call-backend"
import { orNull } from "../backend/or-null"
import { ReadCache } from "../backend/read-cache"

export type ProductQuestions = Answer<typeof listProductQuestions>

const ofProducts = new ReadCache<ProductQuestions>(2_000)

/** Answered questions about a product; null where nothing answers. */
export const readProductQuestions = (
  caller: Caller,
  handle: string,
  query: NonNullable<Query<typeof listProductQuestions>>
): Promise<ProductQuestions | null> =>
  orNull(
    "questions",
    ofProducts.get(JSON.stringify([caller.locale, handle, query]), () =>
      callBackend(caller, listProductQuestions, { params: { handle }, query })
    )
  )

/** Asks a seller about a product. */
export async function sendProductQuestion(
  caller: Caller,
  handle: string,
  body: Body<typeof writeProductQuestion>
): Promise<void> {
  await callBackend(caller, writeProductQuestion, { params: { handle }, body })
}

/** One order of a group, and the token that opens it. */
export type OpenedOrder = { id: string; token: string; order_id: string }
const opening = ({ id, token, order_id }: OpenedOrder) => ({
  params: { id, order_id },
  headers: { "x-order-token": token },
})

/** What shopper and seller of an order wrote, the latest page or an older one. */
export const readMessages = (caller: Caller, opened: OpenedOrder, before?: string): Promise<OrderMessages> =>
  callBackend(caller, readOrderMessages, { ...opening(opened), query: before ? { before } : {} })

export async function sendMessage(
  caller: Caller,
  opened: OpenedOrder,
  body: Body<typeof writeOrderMessage>
): Promise<void> {
  await callBackend(caller, writeOrderMessage, { ...opening(opened), body })
}

/** Asks staff to read along. */
export async function sendCall(
  caller: Caller,
  opened: OpenedOrder,
  body: Body<typeof callInCentre>
): Promise<void> {
  await callBackend(caller, callInCentre, { ...opening(opened), body })
}
