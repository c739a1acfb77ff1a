import { model } from "@medusajs/framework/utils"

/** To whom money of an order goes at the gateway, or from whom it is taken back. */
export const moveTargets = ["seller", "fees", "tax"] as const
export type MoveTarget = (typeof moveTargets)[number]

/**
 * A transfer of the gateway, or its reversal, that the market decided. It is written with the decision and carried out
 * after it, under its own id. So a process that dies in between makes it neither twice nor never. Amounts whole VND.
 */
const LedgerMove = model
  .define("settlement_move", {
    id: model.id({ prefix: "smove" }).primaryKey(),
    order_id: model.text(),
    seller_id: model.text(),
    /** `settled`, or Medusa's refund that takes money back. */
    cause: model.text(),
    target: model.enum([...moveTargets]),
    direction: model.enum(["to", "back"]),
    amount: model.number(),
    planned_at: model.dateTime(),
    /** The transfer at the gateway; of a reversal, the transfer it takes from. */
    transfer_id: model.text().nullable(),
    done_at: model.dateTime().nullable(),
    /** What the gateway last refused it with. */
    refusal: model.text().nullable(),
  })
  .indexes([
    { on: ["order_id", "cause", "target"], unique: true },
    { on: ["planned_at"], where: "done_at is null" },
    { on: ["seller_id", "planned_at"] },
  ])
  .checks([{ name: "settlement_move_amount_positive", expression: (columns) => `${columns.amount} > 0` }])

export default LedgerMove
