import type { Cart } from "@chophien/contract/store/cart"
import { brokenInvariants } from "@chophien/test/kit/invariants"
import { Shop } from "@chophien/test/kit/shop/shop"
import { monthInVietnam } from "@chophien/vocabulary/time"

jest.setTimeout(300_000)

const tea = "che-shan Túi 100 g"
const largeTea = "che-shan Túi 500 g"
const chicken = "ga-den Con 1,3 kg"

let shop: Shop
beforeAll(async () => {
  shop = await Shop.start()
}, 300_000)
afterAll(() => shop?.stop())

const view = async (id: string) => await shop.call<{ cart: Cart }>("GET", `/store/carts/${id}/view`)
const codesOf = (cart: Cart) => cart.problems.map(({ code }) => code)
const far = {
  name: "Mai",
  phone: "0912345678",
  province_code: "79",
  commune_code: "26740",
  address: "Số 5",
}

/** Sets columns without the constraints that guard them: what a mistaken migration or a hand in the database could do. */
async function breakRow(table: string, set: string, where: string, values: unknown[]): Promise<void> {
  const constraints = await shop.sql<{ conname: string }>(
    "select conname from pg_constraint where conrelid = $1::regclass and contype = 'c'",
    [table]
  )
  for (const { conname } of constraints) await shop.sql(`alter table ${table} drop constraint "${conname}"`)
  await shop.sql(`update ${table} set ${set} where ${where}`, values)
}

describe("where a cart goes", () => {
  test.each([
    ["a commune nobody knows", "commune_code = '99999'"],
    ["a commune of another province", "commune_code = '26740'"],
    ["a province it does not lie in", "province_code = '01'"],
    ["no row that counts", "deleted_at = now()"],
  ])("is not known with %s: the cart is shown, not ready, and not ordered", async (_what, set) => {
    const cart = await shop.cart({ [tea]: 1 })
    await shop.sql(`update cart_delivery set ${set} where cart_id = $1`, [cart.id])
    const { status, body } = await view(cart.id)
    expect(status).toBe(200)
    expect(body.cart).toMatchObject({ ready: false, delivery: null, total: null })
    expect(codesOf(body.cart)).toEqual(["delivery_missing"])
    expect(await shop.checkout(cart)).toMatchObject({ status: 400, body: { code: "delivery_missing" } })
  })

  test.each([
    ["commune_code", "7900"],
    ["commune_code", "Việt Trì"],
    ["commune_code", ""],
    ["province_code", "Phú Thọ"],
    ["phone", "0912345678"],
    ["name", ""],
    ["address", ""],
    ["email", ""],
  ])("is refused by the database with %s “%s”", async (column, value) => {
    const cart = await shop.cart({})
    await expect(
      shop.sql(`update cart_delivery set ${column} = $2 where cart_id = $1`, [cart.id, value])
    ).rejects.toMatchObject({ code: "23514" })
  })

  test.each(["{}", "[]", '"x"', "5", '{"commune_code":"05128","province_code":"25"}', '{"commune_code":5}'])(
    "does not stand in Medusa's metadata: frozen goods do not go further with %s there",
    async (metadata) => {
      const { id } = await shop.cart({ [chicken]: 1 })
      expect((await shop.call("POST", `/store/carts/${id}/delivery`, far)).status).toBe(200)
      await shop.sql(
        "update cart_address set metadata = $2 where id = (select shipping_address_id from cart where id = $1)",
        [id, metadata]
      )
      await shop.sql("update cart set metadata = $2 where id = $1", [id, metadata])
      const { status, body } = await view(id)
      expect([status, body.cart.ready, codesOf(body.cart)]).toEqual([200, false, ["unreachable_destination"]])
      expect(await shop.checkout({ id, total: 350_000 })).toMatchObject({
        status: 409,
        body: { code: "unreachable_destination" },
      })
    }
  )
})

describe("how a parcel is sent", () => {
  const optionOf = async (service: string) => {
    const [option] = await shop.sql<{ id: string }>(
      `select o.id from shipping_option o join seller_seller_fulfillment_shipping_profile l on l.shipping_profile_id = o.shipping_profile_id
       join seller s on s.id = l.seller_id where s.name = 'HTX Gà đen Pà Cò' and o.data ->> 'service' = $1 limit 1`,
      [service]
    )
    return option?.id ?? ""
  }

  test("of frozen goods is cold, whatever the row names", async () => {
    const cart = await shop.cart({ [chicken]: 1 })
    const parcel = cart.parcels[0]
    for (const option of [await optionOf("standard"), "so_01NOBODY"]) {
      await shop.sql(
        `insert into cart_shipping_choice (id, cart_id, seller_id, shipping_option_id) values ($1, $1, $2, $3)
         on conflict (cart_id, seller_id) where deleted_at is null do update set shipping_option_id = excluded.shipping_option_id`,
        [cart.id, parcel?.seller.id, option]
      )
      const { status, body } = await view(cart.id)
      expect([status, body.cart.ready]).toEqual([200, true])
      expect(body.cart.parcels[0]?.shipping.selected_id).toBe(await optionOf("cold"))
    }
    expect((await shop.checkout(cart)).status).toBe(201)
  })

  test("is refused by the database where it is no option's id", async () => {
    await expect(
      shop.sql(
        "insert into cart_shipping_choice (id, cart_id, seller_id, shipping_option_id) values ('x', 'cart_x', 'sel_x', '')"
      )
    ).rejects.toMatchObject({ code: "23514" })
  })

  test.each(["[]", '"x"', "5", '{"shipping":5}', '{"shipping":{"sel_x":{}}}'])(
    "does not stand in the cart's metadata: with %s there it is sold as ever",
    async (metadata) => {
      const cart = await shop.cart({ [tea]: 1 })
      await shop.sql("update cart set metadata = $2 where id = $1", [cart.id, metadata])
      await shop.sql("update cart_line_item set metadata = $2 where cart_id = $1", [cart.id, metadata])
      const { status, body } = await view(cart.id)
      expect([status, body.cart]).toEqual([200, cart])
      expect((await shop.checkout(cart)).status).toBe(201)
      expect(await brokenInvariants(shop.url)).toEqual([])
    }
  )
})

describe("goods whose season is over", () => {
  const over = `{${(monthInVietnam() % 12) + 1}}`
  const setSeason = async (months: string, kept: boolean) =>
    await shop.sql(
      `update listing set season_months = $1, sold_off_season = $2 where product_id =
         (select id from product where handle = 'che-shan')`,
      [months, kept]
    )
  afterAll(() => setSeason("{}", false))

  test("are neither put into a cart nor ordered, unless their seller has them in store", async () => {
    const cart = await shop.cart({ [tea]: 1 })
    const [line] = cart.parcels[0]?.items ?? []
    const add = async () =>
      await shop.call("POST", `/store/carts/${cart.id}/items`, { variant_id: line?.variant_id, quantity: 1 })
    await setSeason(over, false)
    expect(codesOf((await view(cart.id)).body.cart)).toEqual(["out_of_season"])
    expect(await add()).toMatchObject({ status: 409, body: { code: "out_of_season" } })
    expect(await shop.checkout(cart)).toMatchObject({ status: 409, body: { code: "out_of_season" } })
    await setSeason(over, true)
    expect((await shop.checkout(cart)).status).toBe(201)
  })
})

describe("what an order belongs to", () => {
  test.each(["[]", '"x"', "5", '{"order_group_id":5,"seller_id":[],"cart_line_id":{}}', "{}"])(
    "does not stand in metadata: with %s there the group is shown and paid as ever",
    async (metadata) => {
      const placed = (await shop.checkout(await shop.cart({ [tea]: 1, [chicken]: 1 }))).body
      const ids = placed.order_group.orders.map(({ id }) => id)
      await shop.sql(`update "order" set metadata = $2 where id = any($1)`, [ids, metadata])
      await shop.sql(
        `update payment_collection set metadata = $2 where id in (select payment_collection_id from order_group_part where order_id = any($1))`,
        [ids, metadata]
      )
      await shop.sql(
        "update order_line_item set metadata = $2 where id in (select item_id from order_item where order_id = any($1))",
        [ids, metadata]
      )
      expect((await shop.orderGroup(placed)).orders.map(({ seller }) => seller.name)).toEqual(
        placed.order_group.orders.map(({ seller }) => seller.name)
      )
      await shop.pay(placed)
      const paid = await shop.until(
        "the payment",
        () => shop.orderGroup(placed),
        ({ state }) => state === "paid"
      )
      expect(paid.orders.map(({ state }) => state)).toEqual(["paid", "paid"])
      expect(await brokenInvariants(shop.url)).toEqual([])
    }
  )

  test.each([
    ["order_id", "x"],
    ["seller_id", ""],
    ["payment_collection_id", "order_x"],
    ["amount", "0"],
  ])("is refused by the database with %s “%s”", async (column, value) => {
    const placed = (await shop.checkout(await shop.cart({ [tea]: 1 }))).body
    await expect(
      shop.sql(`update order_group_part set ${column} = $2 where order_id = $1`, [
        placed.order_group.orders[0]?.id,
        value,
      ])
    ).rejects.toMatchObject({ code: "23514" })
  })

  test("is one group and one payment: a second row is refused", async () => {
    const [first, second] = [
      (await shop.checkout(await shop.cart({ [tea]: 1 }))).body,
      (await shop.checkout(await shop.cart({ [tea]: 1 }))).body,
    ].map(({ order_group }) => order_group.orders[0]?.id)
    for (const column of ["order_id", "payment_collection_id", "payment_session_id"])
      await expect(
        shop.sql(
          `update order_group_part set ${column} = (select ${column} from order_group_part where order_id = $1) where order_id = $2`,
          [first, second]
        )
      ).rejects.toMatchObject({ code: "23505" })
  })

  test.each(["payment = '5'", "payment = '{}'", `payment = '{"intent_id":7}'`])(
    "and how it is paid, where that cannot be read (%s): it waits for its money, and takes it",
    async (set) => {
      const placed = (await shop.checkout(await shop.cart({ [tea]: 1 }))).body
      await shop.sql(`update order_group set ${set}, delivery = '{}' where id = $1`, [placed.order_group.id])
      expect(await shop.orderGroup(placed)).toMatchObject({
        state: "awaiting_payment",
        amount_remaining: placed.order_group.amount,
        payment: null,
        delivery: { name: "Bùi Thị Mai", phone: "+84912345678", address: "—" },
      })
      await shop.pay(placed)
      await shop.until(
        "the payment",
        () => shop.orderGroup(placed),
        ({ state }) => state === "paid"
      )
      expect(await brokenInvariants(shop.url)).toEqual([])
    }
  )

  test("with a part that is gone is not paid, and a person hears of the money", async () => {
    const placed = (await shop.checkout(await shop.cart({ [tea]: 1, [chicken]: 1 }))).body
    const { id } = placed.order_group
    await shop.sql(
      "update order_group_part set deleted_at = now() where id = (select min(id) from order_group_part where order_group_id = $1)",
      [id]
    )
    await shop.pay(placed)
    const flags = () => shop.sql<{ kind: string }>("select kind from money_flag where subject_id = $1", [id])
    expect(await shop.until("the flag", flags, (rows) => rows.length > 0)).toEqual([
      { kind: "amount_differs" },
    ])
    const seen = await shop.orderGroup(placed)
    expect([seen.state, seen.orders.map(({ state }) => state)]).toEqual([
      "awaiting_payment",
      ["awaiting_payment"],
    ])
    await shop.sql("update order_group_part set deleted_at = null where order_group_id = $1", [id])
  })
})

describe("the facts of goods", () => {
  const productOf = async (handle: string) => {
    const [product] = await shop.sql<{ id: string }>("select id from product where handle = $1", [handle])
    return product?.id ?? ""
  }
  const isUnavailable = async (cart: Cart, title: string) => {
    const { status, body } = await view(cart.id)
    expect([status, body.cart.ready, body.cart.total]).toEqual([200, false, null])
    expect(codesOf(body.cart)).toEqual(["product_unavailable"])
    expect(body.cart.parcels.flatMap(({ shipping }) => shipping.options)).toEqual([])
    expect(await shop.checkout(cart)).toMatchObject({ status: 409, body: { code: "product_unavailable" } })
    expect(await shop.add(cart.id, title, 1)).toMatchObject({
      status: 404,
      body: { code: "product_unavailable" },
    })
  }

  test.each(["{}", "[]", '"x"', '{"ship_class":"ambient"}', '{"ship_class":"Chilled"}'])(
    "do not stand in the product's metadata: with %s there frozen goods stay frozen",
    async (metadata) => {
      await shop.sql("update product set metadata = $2 where id = $1", [await productOf("ga-den"), metadata])
      const { id } = await shop.cart({ [chicken]: 1 })
      const { body } = await shop.call<{ cart: Cart }>("POST", `/store/carts/${id}/delivery`, far)
      expect([body.cart.ready, codesOf(body.cart)]).toEqual([false, ["unreachable_destination"]])
    }
  )

  test("that weigh nothing known are not for sale", async () => {
    const cart = await shop.cart({ [largeTea]: 1 })
    await shop.sql("update product_variant set weight = null where id = $1", [shop.variants[largeTea]])
    await isUnavailable(cart, largeTea)
    await shop.sql("update product_variant set weight = 500 where id = $1", [shop.variants[largeTea]])
    expect((await view(cart.id)).body.cart.ready).toBe(true)
  })

  test.each(["Frozen", "", "live"])("of the ship class “%s” are not for sale", async (shipClass) => {
    const product = await productOf("cai-meo")
    await shop.sql("update listing set ship_class = 'fresh' where product_id = $1", [product])
    const cart = await shop.cart({ "cai-meo Bó 500 g": 1 })
    await breakRow("listing", "ship_class = $2", "product_id = $1", [product, shipClass])
    await isUnavailable(cart, "cai-meo Bó 500 g")
  })

  test("in a row that cannot be read at all: the line is not for sale, the others are, and staff have it on their list", async () => {
    const product = await productOf("cai-meo")
    await shop.sql("update listing set ship_class = 'fresh' where product_id = $1", [product])
    const cart = await shop.cart({ "cai-meo Bó 500 g": 1, [tea]: 1 })
    await shop.sql("alter table product alter column handle drop not null")
    await shop.sql("update product set handle = null where id = $1", [product])
    const { status, body } = await view(cart.id)
    expect([status, body.cart.ready, codesOf(body.cart)]).toEqual([200, false, ["product_unavailable"]])
    const lines = body.cart.parcels.flatMap(({ items }) => items)
    expect(new Map(lines.map(({ title, problem }) => [title, problem?.code]))).toEqual(
      new Map([
        ["Chè Shan tuyết", undefined],
        ["Rau cải mèo", "product_unavailable"],
      ])
    )
    expect(await shop.checkout(cart)).toMatchObject({ status: 409, body: { code: "product_unavailable" } })
    expect(await shop.sql("select faults from listing_fault where product_id = $1", [product])).toMatchObject(
      [{ faults: [{ field: "record", value: expect.stringContaining("handle") }] }]
    )
    await shop.sql("update product set handle = 'cai-meo' where id = $1", [product])
  })

  test("without a row are not for sale", async () => {
    const cart = await shop.cart({ "che-cuoi Túi 200 g": 1 })
    await shop.sql("delete from listing where product_id = $1", [await productOf("che-cuoi")])
    await isUnavailable(cart, "che-cuoi Túi 200 g")
  })
})

describe("a row that its constraints no longer guard", () => {
  test.each(["commune_code = 'x'", "province_code = ''", "name = ''", "phone = '12'", "address = ''"])(
    "of a cart's delivery, with %s: the cart is not ready",
    async (set) => {
      const cart = await shop.cart({ [tea]: 1 })
      await breakRow("cart_delivery", set, "cart_id = $1", [cart.id])
      const { status, body } = await view(cart.id)
      expect([status, body.cart.ready, codesOf(body.cart)]).toEqual([200, false, ["delivery_missing"]])
      expect(await shop.checkout(cart)).toMatchObject({ status: 400, body: { code: "delivery_missing" } })
    }
  )
})
