import {
  cancelRequestActs,
  cancelRequestStates,
  delayReasons,
  shortfallReasons,
} from "@chophien/vocabulary/order-care"
import * as z from "zod/mini"
import { amount, coreNumber, day, legibleText, time } from "./fields"

/** A sentence that goes with an act on an order, as to why. */
// @__NO_SIDE_EFFECTS__
export const careText = () => legibleText(500)

/** Pieces of a line that the seller cannot deliver. Their money goes back by itself; `returned_at` is null until it does. */
const shortfallSchema = z.object({
  id: z.string(),
  title: z.string(),
  variant_title: z.nullable(z.string()),
  quantity: coreNumber,
  reason: z.enum(shortfallReasons),
  text: z.nullable(z.string()),
  amount,
  decided_at: time,
  returned_at: z.nullable(time),
})

/** A new day on which the seller promised to hand the order over. */
const delaySchema = z.object({
  promised_on: day,
  reason: z.enum(delayReasons),
  text: z.nullable(z.string()),
  said_at: time,
})

/** A shopper's wish to cancel what the seller has taken on. */
const cancelRequestSchema = z.object({
  state: z.enum(cancelRequestStates),
  text: z.string(),
  asked_at: time,
  /** Until when the seller has to answer; null once it lies with staff or is over. */
  due_at: z.nullable(time),
  answer: z.nullable(z.string()),
  answered_at: z.nullable(time),
  /** What the reader can do about it. */
  acts: z.array(z.enum(cancelRequestActs)),
})

/** What happened to a paid order before it left, as everybody concerned reads it. */
export const careFields = {
  /** The day on which the seller hands it over; null where none is known. */
  promised_on: z.nullable(day),
  /** New days that the seller gave, the latest first. */
  delays: z.array(delaySchema),
  shortfalls: z.array(shortfallSchema),
  cancel_request: z.nullable(cancelRequestSchema),
}
const orderCareSchema = z.object(careFields)
export type OrderCare = z.infer<typeof orderCareSchema>
