import { model } from "@medusajs/framework/utils"

/**
 * `making` → `to_approve` → `sent` → `closed`, or `canceled`. What is being made goes on after a process died.
 * `empty`: there was nothing to pay.
 */
export const batchStates = ["making", "to_approve", "sent", "closed", "canceled", "empty"] as const
export type BatchState = (typeof batchStates)[number]

/** Payouts and refunds that leave the bank together. */
const PayoutBatch = model
  .define("settlement_batch", {
    id: model.id({ prefix: "sbatch" }).primaryKey(),
    state: model.enum([...batchStates]).default("making"),
    /** The e-mail address of who made it: an approver is somebody else. */
    made_by: model.text(),
    gateway_batch_id: model.text().unique().nullable(),
    approved_by: model.text().nullable(),
    approved_at: model.dateTime().nullable(),
    canceled_by: model.text().nullable(),
    cancel_reason: model.text().nullable(),
    closed_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["state"], where: "state in ('making', 'to_approve', 'sent')" }])

export default PayoutBatch
