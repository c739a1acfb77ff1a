import { model } from "@medusajs/framework/utils"

/** Where a claim stands: staff look for the money; it paid the order; there is none; it was found and goes back. */
export const paymentClaimStates = ["open", "placed", "not_found", "returned"] as const

/**
 * A shopper says to have transferred, though nothing came under the order's code: bank apps lose the text. Only a
 * person places money by it, and nothing is matched by its amount.
 */
const PaymentClaim = model
  .define("payment_claim", {
    id: model.id({ prefix: "pclaim" }).primaryKey(),
    order_group_id: model.text().index(),
    /** Whole VND, as the shopper read it on the receipt. */
    amount: model.number(),
    transferred_at: model.dateTime(),
    reference: model.text().nullable(),
    state: model.enum([...paymentClaimStates]).default("open"),
    /** Who of the staff closed it, and why; null where the money placed itself. */
    closed_at: model.dateTime().nullable(),
    closed_by: model.text().nullable(),
    close_reason: model.text().nullable(),
  })
  .indexes([{ on: ["created_at"], where: "state = 'open'" }])
  .checks([{ name: "payment_claim_amount_positive", expression: (columns) => `${columns.amount} > 0` }])

export default PaymentClaim
