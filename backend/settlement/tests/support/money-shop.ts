import type { Placed, Shop } from "@chophien/test/kit/shop/shop"

/** Waits until an order group is in a state, and answers it. */
export const reaches = (shop: Shop, placed: Placed, state: string) =>
  shop.until(
    `the order's being ${state}`,
    () => shop.orderGroup(placed),
    (group) => group.state === state
  )

/** An order that is paid, with so much too much. */
export async function paidOrder(
  shop: Shop,
  items: Record<string, number>,
  { too_much = 0, email = "mai@vidu.vn" } = {}
): Promise<Placed> {
  const placed = (await shop.checkout(await shop.cart(items, { email }))).body
  await shop.pay(placed, placed.order_group.amount + too_much)
  await reaches(shop, placed, "paid")
  return placed
}

/** The same, once there are any: what a mail tells of is seen a moment before it is queued. */
export const mailsComing = (shop: Shop, key: string) =>
  shop.until(
    `a mail ${key}`,
    () => mailsOf(shop, key),
    (rows) => rows.length > 0
  )

/** Mails whose key begins so, with what they say. */
export const mailsOf = (shop: Shop, key: string) =>
  shop.sql<{ template: string; to: string; data: Record<string, unknown> }>(
    `select template, "to", data from outbox_mail where starts_with(dedupe_key, $1) order by "to"`,
    [key]
  )
