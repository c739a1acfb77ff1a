import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import { generateEntityId } from "@medusajs/framework/utils"
import type { NewOrderGroup } from "./types"

/** Writes a claimed group, its parts and what it holds; `ttl_ms` is how long it may wait for its money. */
export async function writeClaim(context: SqlContext, group: NewOrderGroup, ttl_ms: number): Promise<void> {
  await runStatement(
    context,
    `insert into order_group
       (id, code, cart_id, state, amount, customer_name, phone, email, locale, delivery, access_token_hash,
        client_address, mail_key, idempotency_key_hash, expires_at)
     values (?, ?, ?, 'placing', ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, now() + ? * interval '1 millisecond')`,
    [
      group.id,
      group.code,
      group.cart_id,
      group.amount,
      group.customer_name,
      group.phone,
      group.email,
      group.locale,
      JSON.stringify(group.delivery),
      group.access_token_hash,
      group.client_address,
      group.mail_key,
      group.idempotency_key_hash,
      ttl_ms,
    ]
  )
  await runStatement(
    context,
    `insert into order_group_part (id, order_group_id, cart_id, seller_id, order_id, payment_collection_id, amount)
     values ${group.parts.map(() => "(?, ?, ?, ?, ?, ?, ?)").join(", ")}`,
    group.parts.flatMap((part) => [
      generateEntityId(undefined, "ogpart"),
      group.id,
      group.cart_id,
      part.seller_id,
      part.order_id,
      part.payment_collection_id,
      part.amount,
    ])
  )
  await runStatement(
    context,
    `insert into order_group_hold (id, order_group_id, variant_id, title, pieces, stock_id, units)
     values ${group.holds.map(() => "(?, ?, ?, ?, ?, ?, ?)").join(", ")}`,
    group.holds.flatMap(({ variant_id, title, pieces, stock_id, content }) => [
      generateEntityId(undefined, "oghold"),
      group.id,
      variant_id,
      title,
      pieces,
      stock_id,
      pieces * content,
    ])
  )
}
