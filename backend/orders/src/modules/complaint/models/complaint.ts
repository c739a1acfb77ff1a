import { complaintReasons, complaintStates } from "@chophien/vocabulary/complaint-state"
import { model } from "@medusajs/framework/utils"

/** What a shopper reported about one seller's order, and where it stands. Amounts whole VND. */
const Complaint = model
  .define("complaint", {
    id: model.id({ prefix: "cmpl" }).primaryKey(),
    order_group_id: model.text().index(),
    order_id: model.text().index(),
    seller_id: model.text().index(),
    reason: model.enum([...complaintReasons]),
    /** By which rules it goes, decided as it was opened. */
    policy: model.enum(["perishable", "durable"]),
    text: model.text(),
    /** Lines of the order; none for all of it. */
    item_ids: model.array(),
    state: model.enum([...complaintStates]).default("open"),
    /** What the goods it is about cost. */
    claimed: model.number(),
    /** What was offered or decided; goes back once the complaint is `refunding`. */
    amount: model.number().nullable(),
    /** Who asks for the refund: a member of the staff by address, a seller by name. */
    author: model.text().nullable(),
    /** Medusa's refund, once it is made. */
    refund_id: model.text().nullable(),
    opened_at: model.dateTime(),
    /** Since when and until when somebody has to act; null where nobody has. */
    due_from: model.dateTime().nullable(),
    due_at: model.dateTime().nullable(),
    /** Reminders sent of this deadline: none, one at half of it, one at its end. */
    reminded: model.number().default(0),
    closed_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["state", "due_at"] }])
  .checks([
    { name: "complaint_claimed_positive", expression: (columns) => `${columns.claimed} > 0` },
    {
      name: "complaint_refund_has_amount",
      expression: (columns) =>
        `${columns.state} not in ('offered', 'refunding', 'refunded') or ${columns.amount} > 0`,
    },
    {
      name: "complaint_over_is_closed",
      expression: (columns) =>
        `(${columns.state} in ('refunded', 'closed')) = (${columns.closed_at} is not null)`,
    },
  ])

export default Complaint
