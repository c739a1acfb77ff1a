import { orderGroupStates } from "@chophien/vocabulary/order-state"
import { model } from "@medusajs/framework/utils"
import OrderGroupHold from "./order-group-hold"
import OrderGroupPart from "./order-group-part"

/**
 * One checkout: the orders of all its sellers, joined under one code and one PaymentIntent. Amounts in whole VND.
 *
 * `placing` → `awaiting_payment` → `paid` | `expired` | `canceled`. A group in `placing` belongs to a checkout that is
 * running right now, or to one whose process died: it is then undone whole.
 */
const OrderGroup = model
  .define("order_group", {
    id: model.id({ prefix: "og" }).primaryKey(),
    /** By what a shopper finds the order again: 8 letters and digits that are not mistaken for each other. */
    code: model.text().unique(),
    cart_id: model.text().unique(),
    state: model.enum([...orderGroupStates]).default("placing"),
    amount: model.number(),
    customer_name: model.text(),
    /** E.164. */
    phone: model.text(),
    email: model.text().nullable(),
    locale: model.text(),
    /** Where the parcels go, as the shopper wrote it; frozen at checkout, for people. */
    delivery: model.json(),
    /** SHA-256 (hex) of the token that opens the order page. */
    access_token_hash: model.text(),
    intent_id: model.text().unique().nullable(),
    /** The payment instructions as the gateway last gave them. */
    payment: model.json().nullable(),
    /** What the orders used of promotions; null when nothing, or when it was released. */
    promotion_usage: model.json().nullable(),
    expires_at: model.dateTime(),
    /** How long after that the gateway waits for slow notices of what was sent in time, in milliseconds. */
    grace_ms: model.number().default(0),
    /** When the shopper's mail and the events of placement went out. */
    announced_at: model.dateTime().nullable(),
    paid_at: model.dateTime().nullable(),
    closed_at: model.dateTime().nullable(),
    /** When the gateway was last asked about the intent. */
    checked_at: model.dateTime().nullable(),
    /** Whom the checkout came from. Forgotten once the group is paid or cancelled, a day after it ran out. */
    client_address: model.text().nullable(),
    /** By what mails to one letter box are counted. */
    mail_key: model.text().nullable(),
    /** SHA-256 (hex) of the checkout's Idempotency-Key: who repeats it gets the first answer again. */
    idempotency_key_hash: model.text().nullable(),
    /** Who of the staff released what it held before its time was over, and why. */
    released_by: model.text().nullable(),
    release_reason: model.text().nullable(),
    parts: model.hasMany(() => OrderGroupPart, { mappedBy: "order_group" }),
    holds: model.hasMany(() => OrderGroupHold, { mappedBy: "order_group" }),
  })
  .indexes([
    { on: ["state", "expires_at"], where: "state in ('placing', 'awaiting_payment')" },
    { on: ["phone"] },
  ])
  .checks([
    { name: "order_group_amount_positive", expression: (columns) => `${columns.amount} > 0` },
    { name: "order_group_grace_not_negative", expression: (columns) => `${columns.grace_ms} >= 0` },
  ])

export default OrderGroup
