import { priceBounds, transfer_max } from "@chophien/vocabulary/amount"
import {
  complaintActors,
  complaintActs,
  complaintReasons,
  complaintStates,
} from "@chophien/vocabulary/complaint-state"
import * as z from "zod/mini"
import { amount, coreNumber, legibleText, time } from "./fields"
import { pictureSchema } from "./picture"

/** By which rules goods can be complained about: those that spoil within a day and need a photo, the others longer. */
export const complaintPolicies = ["perishable", "durable"] as const
export type ComplaintPolicy = (typeof complaintPolicies)[number]

/** The most photos of one complaint. */
export const complaint_photos_max = 6
/** The most complaints of one order that stand open at a time. */
export const open_complaints_max = 3

/** A sentence or more of a person, as a reason or a description. */
// @__NO_SIDE_EFFECTS__
export const complaintText = () => legibleText(1000)

/** What of an order goes back, whole VND. */
// @__NO_SIDE_EFFECTS__
export const complaintAmount = () => z.int().check(z.minimum(priceBounds.min), z.maximum(transfer_max))

/** One thing that happened to a complaint. `text` is what the person wrote; `amount` what was offered or decided. */
const complaintEntrySchema = z.object({
  act: z.enum(["open", ...complaintActs]),
  actor: z.enum(complaintActors),
  at: time,
  text: z.nullable(z.string()),
  amount: z.nullable(amount),
})

/** A complaint as shopper, seller and staff see it. Amounts whole VND. */
export const complaintSchema = z.object({
  id: z.string(),
  order_id: z.string(),
  display_id: z.int(),
  /** What the shopper knows the order by. */
  group_code: z.string(),
  seller_name: z.string(),
  reason: z.enum(complaintReasons),
  policy: z.enum(complaintPolicies),
  state: z.enum(complaintStates),
  text: z.string(),
  /** The goods it is about; those of the whole order where the shopper named none. */
  items: z.array(
    z.object({
      title: z.string(),
      variant_title: z.nullable(z.string()),
      quantity: coreNumber,
      total: coreNumber,
    })
  ),
  photos: z.array(pictureSchema),
  /** What the goods it is about cost; carriage is in it where it is about all of them. */
  claimed: amount,
  /** The most that can still go back of the order. */
  refundable: amount,
  /** What was offered or decided; null before. */
  amount: z.nullable(amount),
  /** For whom it waits, and until when. */
  waits_for: z.nullable(z.enum(["shopper", "seller", "staff"])),
  due_at: z.nullable(time),
  opened_at: time,
  closed_at: z.nullable(time),
  /** What the reader can do now. */
  acts: z.array(z.enum(complaintActs)),
  history: z.array(complaintEntrySchema),
})
export type Complaint = z.infer<typeof complaintSchema>
