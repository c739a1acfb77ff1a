import { complaintActors, complaintActs } from "@chophien/vocabulary/complaint-state"
import { model } from "@medusajs/framework/utils"

/** One thing that happened to a complaint. Rows are only added. */
const ComplaintEntry = model.define("complaint_entry", {
  id: model.id({ prefix: "cent" }).primaryKey(),
  complaint_id: model.text().index(),
  act: model.enum(["open", ...complaintActs]),
  actor: model.enum([...complaintActors]),
  /** The member or user who did it; null of a shopper and the clock. */
  actor_id: model.text().nullable(),
  text: model.text().nullable(),
  /** Whole VND. */
  amount: model.number().nullable(),
  acted_at: model.dateTime(),
})

export default ComplaintEntry
