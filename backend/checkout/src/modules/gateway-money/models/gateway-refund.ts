import { refundStates } from "@chophien/payment-vietqr/refund-state"
import { model } from "@medusajs/framework/utils"

/** A refund at the gateway, as it last answered. */
const GatewayRefund = model
  .define("gateway_refund", {
    /** The gateway's own id. */
    id: model.text().primaryKey(),
    /** Null for money that came without an intent. */
    intent_id: model.text().nullable(),
    /** The review whose money it is. */
    review_id: model.text().index().nullable(),
    /** Whole VND. */
    amount: model.number(),
    state: model.enum([...refundStates]),
    /** Whether another refund sends its money again. */
    is_replaced: model.boolean(),
    created_at_gateway: model.dateTime(),
  })
  .indexes([{ on: ["intent_id"], where: "intent_id is not null" }])

export default GatewayRefund
