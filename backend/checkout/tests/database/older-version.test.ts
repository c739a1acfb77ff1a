import type { Cart } from "@chophien/contract/store/cart"
import { brokenInvariants } from "@chophien/test/kit/invariants"
import { runProgram } from "@chophien/test/kit/processes"
import { Shop } from "@chophien/test/kit/shop/shop"

jest.setTimeout(300_000)

const tea = "che-shan Túi 100 g"
const chicken = "ga-den Con 1,3 kg"

let shop: Shop
beforeAll(async () => {
  shop = await Shop.start()
}, 300_000)
afterAll(() => shop?.stop())

/** Runs a migration script of the room, as `medusa db:migrate` does once. */
const migrate = (script: string) =>
  runProgram(
    [
      "node_modules/@medusajs/cli/cli.js",
      "exec",
      `./backend/checkout/.medusa/server/src/migration-scripts/${script}.js`,
    ],
    { DATABASE_URL: shop.url, LOG_LEVEL: "error" }
  )

/** A cart as an earlier version left it: where it goes and how it is sent in Medusa's metadata, and in no row of ours. */
async function olderCart(address: string, cart: string): Promise<Cart> {
  const made = await shop.cart({ [tea]: 1 })
  await shop.sql("delete from cart_delivery where cart_id = $1", [made.id])
  await shop.sql("delete from cart_shipping_choice where cart_id = $1", [made.id])
  await shop.sql("update cart set metadata = $2 where id = $1", [made.id, cart])
  await shop.sql(
    "update cart_address set metadata = $2 where id = (select shipping_address_id from cart where id = $1)",
    [made.id, address]
  )
  return made
}
const view = async ({ id }: Cart) =>
  (await shop.call<{ cart: Cart }>("GET", `/store/carts/${id}/view`)).body.cart

describe("a database of an earlier version", () => {
  test("loses no open cart: what it knew of delivery counts, and what it did not know is asked again", async () => {
    const place = { commune_code: "07900", province_code: "25" }
    const known = await olderCart(JSON.stringify({ ...place, note: "Gọi trước" }), "null")
    const seller = known.parcels[0]?.seller.id ?? ""
    const option = known.parcels[0]?.shipping.options[0]?.id ?? ""
    const chosen = await olderCart(JSON.stringify(place), JSON.stringify({ shipping: { [seller]: option } }))
    const broken = [
      await olderCart("{}", "[]"),
      await olderCart(JSON.stringify({ ...place, commune_code: 7900 }), '{"shipping":"x"}'),
      await olderCart(JSON.stringify({ ...place, commune_code: "x" }), '{"shipping":{"sel_x":5,"":"so_1"}}'),
      await olderCart("[]", "5"),
    ]
    await migrate("move-cart-deliveries")
    await migrate("move-cart-deliveries")

    expect(await view(known)).toEqual({
      ...known,
      delivery: known.delivery && { ...known.delivery, note: "Gọi trước" },
    })
    expect(await view(chosen)).toMatchObject({ ready: true, total: chosen.total })
    expect(
      await shop.sql("select seller_id, shipping_option_id from cart_shipping_choice where cart_id = $1", [
        chosen.id,
      ])
    ).toEqual([{ seller_id: seller, shipping_option_id: option }])
    for (const cart of broken) expect(await view(cart)).toMatchObject({ ready: false, delivery: null })
    expect((await shop.checkout(chosen)).status).toBe(201)
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("is rid of a checkout that died in it: the cart can be ordered, nothing stays behind", async () => {
    const cart = await shop.cart({ [tea]: 2, [chicken]: 1 })
    const { order_group } = (await shop.checkout(cart)).body
    await shop.backends[0]?.kill("SIGKILL")
    await shop.sql(
      `update "order" o set metadata = jsonb_build_object('order_group_id', p.order_group_id, 'seller_id', p.seller_id)
         from order_group_part p where p.order_id = o.id and p.order_group_id = $1`,
      [order_group.id]
    )
    await shop.sql(
      `update payment_collection c set metadata = jsonb_build_object('order_id', p.order_id)
         from order_group_part p where p.payment_collection_id = c.id and p.order_group_id = $1`,
      [order_group.id]
    )
    await shop.sql("delete from order_group_part where order_group_id = $1", [order_group.id])
    await shop.sql("update order_group set state = 'placing' where id = $1", [order_group.id])
    await migrate("note-parts-of-dead-checkouts")

    await shop.startBackend(0)
    await shop.until(
      "the clearing up",
      () => shop.sql<object>("select 1 from order_group where id = $1", [order_group.id]),
      (rows) => rows.length === 0
    )
    expect(await brokenInvariants(shop.url)).toEqual([])
    expect(
      await shop.sql(`select 1 from "order" where id = any($1) and deleted_at is null`, [
        order_group.orders.map(({ id }) => id),
      ])
    ).toEqual([])
    expect((await shop.checkout(cart)).status).toBe(201)
    expect(await brokenInvariants(shop.url)).toEqual([])
  })
})
