import { deadlineActs } from "@chophien/vocabulary/order-care"
import * as z from "zod/mini"
import { time } from "../wire/fields"
import { careFields, careText } from "../wire/order-care"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

const careAnswer = z.object({ care: z.object(careFields) })

export const readOrderCare = route({
  method: "GET",
  path: "/admin/orders/:id/care",
  auth: "staff",
  summary: "What happened to a paid order before it left: missing pieces, new days, a wish to cancel.",
  answer: careAnswer,
  problems: ["not_found"],
})

export const answerCancelRequestForSeller = route({
  method: "POST",
  path: "/admin/orders/:id/answer-cancel",
  auth: "staff",
  summary: "Staff grant or refuse a shopper's wish to cancel, with a reason. Shopper and seller are told.",
  body: z.strictObject({ act: z.enum(["grant", "refuse"]), text: careText() }),
  answer: careAnswer,
  problems: ["not_found", "cancel_request_moved_on", "paid_order_not_cancelable", "busy"],
})

/** How long somebody has, for what starts from a moment on. */
const deadlineRuleSchema = z.object({
  id: z.string(),
  act: z.enum(deadlineActs),
  /** Hours from what came before; of a hand-over, only where no day was promised. */
  within_h: z.int(),
  /** Hours after the end until the order is cancelled by itself; null where it is not. */
  cancel_after_h: z.nullable(z.int()),
  valid_from: time,
  /** The rule that holds now, is to come, or was. */
  state: z.enum(["past", "now", "to_come"]),
})
export type DeadlineRule = z.infer<typeof deadlineRuleSchema>
const rulesAnswer = z.object({ rules: listOf(deadlineRuleSchema) })

export const listDeadlineRules = route({
  method: "GET",
  path: "/admin/deadline-rules",
  auth: "staff",
  summary: "By when sellers confirm, hand over and answer, by the moment from which each holds.",
  answer: rulesAnswer,
})

export const addDeadlineRule = route({
  method: "POST",
  path: "/admin/deadline-rules",
  auth: "staff",
  summary: "Adds a rule. It holds for what starts from its moment on; what began before keeps its deadline.",
  body: z.strictObject({
    act: z.enum(deadlineActs),
    within_h: z.int().check(z.minimum(1), z.maximum(720)),
    cancel_after_h: z.nullable(z.int().check(z.minimum(1), z.maximum(720))),
    valid_from: time,
  }),
  answer: rulesAnswer,
  problems: ["deadline_rule_past"],
})
