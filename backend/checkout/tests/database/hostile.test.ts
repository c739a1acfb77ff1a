import type { Cart } from "@chophien/contract/store/cart"
import { brokenInvariants } from "@chophien/test/kit/invariants"
import { Shop } from "@chophien/test/kit/shop/shop"

jest.setTimeout(300_000)

const tea = "che-shan Túi 100 g"

let shop: Shop
let staff: Record<string, string>
beforeAll(async () => {
  shop = await Shop.start()
  staff = await shop.asStaff()
}, 300_000)
afterAll(() => shop?.stop())

const viewed = async ({ id }: { id: string }) =>
  (await shop.call<{ cart: Cart }>("GET", `/store/carts/${id}/view`)).body.cart
const good = { name: "Mai", phone: "0912345678", province_code: "25", commune_code: "07900", address: "Số 5" }
const deliver = (id: string, change: object) =>
  shop.call<{ cart: Cart }>("POST", `/store/carts/${id}/delivery`, { ...good, ...change })

describe("a shopper's text", () => {
  test.each([
    ["a character no table keeps", { name: "Mai\u0000" }, "text_unreadable"],
    ["half a character", { note: "\ud83d" }, "text_unreadable"],
    ["a name of invisible characters", { name: "\u200b\u2060\u202e" }, "name_missing"],
    ["a name of dots", { name: "..." }, "name_missing"],
    ["an address of spaces", { address: "\u00a0 " }, "address_missing"],
    ["digits of another script", { phone: "٠٩١٢٣٤٥٦٧٨" }, "invalid_phone"],
  ])("is refused as %s", async (_what, change, code) => {
    const { id } = await shop.cart({})
    expect(await deliver(id, change)).toMatchObject({ status: 400, body: { code } })
  })

  test.each([
    ["NFD", { name: "Bùi Thị Hồng".normalize("NFD") }, { name: "Bùi Thị Hồng" }],
    ["a turned reading direction", { name: "Mai \u202eđảo" }, { name: "Mai đảo" }],
    ["an emoji joined of several", { name: "Mai 👩\u200d🌾" }, { name: "Mai 👩\u200d🌾" }],
    ["a note of two lines", { note: "Gọi trước\r\nCổng xanh" }, { note: "Gọi trước\nCổng xanh" }],
    ["84 before the number", { phone: "84912.345.678" }, { phone: "+84912345678" }],
    ["a plus in the address", { email: "mai+cho@vidu.vn" }, { email: "mai+cho@vidu.vn" }],
  ])("is kept as people see it: %s", async (_what, change, kept) => {
    const { id } = await shop.cart({})
    expect(await deliver(id, change)).toMatchObject({ status: 200, body: { cart: { delivery: kept } } })
  })

  test.each([
    "/store/catalogue/listings/%00",
    "/store/catalogue/sellers/%00",
    "/store/catalogue/communes/a%00",
  ])("in an address is refused: %s", async (path) => {
    expect(await shop.call("GET", path)).toMatchObject({ status: 400, body: { code: "text_unreadable" } })
  })
})

describe("goods that change while they lie in a cart", () => {
  test("cost the new price, which the shopper sees before ordering", async () => {
    const cart = await shop.cart({ [tea]: 1 })
    await shop.sql(
      `update price set amount = 46000, raw_amount = '{"value":"46000","precision":20}' where amount = 45000`
    )
    expect(await shop.checkout(cart)).toMatchObject({ status: 409, body: { code: "cart_changed" } })
    expect((await shop.checkout(await viewed(cart))).status).toBe(201)
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("more dear than one transfer carries are refused with the limit, not with a promise to try again", async () => {
    const cart = await shop.cart({ "ga-den Con 1,3 kg": 10 })
    await shop.sql(
      `update price set amount = 60000000, raw_amount = '{"value":"60000000","precision":20}' where amount = 350000`
    )
    const seen = await viewed(cart)
    expect([seen.ready, seen.problems.map(({ code }) => code)]).toEqual([false, ["order_too_large"]])
    expect(await shop.checkout(seen)).toMatchObject({ status: 409, body: { code: "order_too_large" } })
  })

  test("and are deleted keep the cart from being ordered; what an open order awaits cannot be deleted", async () => {
    const placed = (await shop.checkout(await shop.cart({ "cai-meo Bó 500 g": 2 }))).body
    const cart = await shop.cart({ "che-cuoi Túi 200 g": 1 })
    const remove = async (handle: string): Promise<number> => {
      const [product] = await shop.sql<{ id: string }>("select id from product where handle = $1", [handle])
      return (
        await fetch(`${shop.backends[0]?.url}/admin/products/${product?.id}`, {
          method: "DELETE",
          headers: staff,
        })
      ).status
    }
    expect([await remove("cai-meo"), await remove("che-cuoi")]).toEqual([400, 200])
    expect(await shop.checkout(cart)).toMatchObject({ status: 409, body: { code: "product_unavailable" } })
    await shop.pay(placed)
    const paid = await shop.until(
      "the payment",
      () => shop.orderGroup(placed),
      ({ state }) => state === "paid"
    )
    expect(paid.orders.map(({ state }) => state)).toEqual(["paid"])
    expect(await brokenInvariants(shop.url)).toEqual([])
  })

  test("and whose stock staff lower below what is reserved are kept for who ordered them: less is refused, and nobody else gets them", async () => {
    const placed = (await shop.checkout(await shop.cart({ "che-shan Túi 500 g": 3 }))).body
    const cart = await shop.cart({ "che-shan Túi 500 g": 1 })
    const [level] = await shop.sql<{ item: string; place: string }>(
      `select l.inventory_item_id as item, l.location_id as place from inventory_level l
         join product_variant_inventory_item v on v.inventory_item_id = l.inventory_item_id where v.variant_id = $1`,
      [shop.variants["che-shan Túi 500 g"]]
    )
    const lower = (stocked_quantity: number) =>
      shop.call(
        "POST",
        `/admin/inventory-items/${level?.item}/location-levels/${level?.place}`,
        { stocked_quantity },
        staff
      )
    expect(await lower(2)).toMatchObject({ status: 409, body: { code: "stock_below_reserved" } })
    const many = {
      update: [{ inventory_item_id: level?.item, location_id: level?.place, stocked_quantity: 1 }],
    }
    expect(
      (await shop.call("POST", "/admin/inventory-items/location-levels/batch", many, staff)).status
    ).toBe(409)
    expect((await lower(3)).status).toBe(200)
    expect(await shop.checkout(cart)).toMatchObject({ status: 409, body: { code: "out_of_stock" } })
    await shop.pay(placed)
    await shop.until(
      "the payment",
      () => shop.orderGroup(placed),
      ({ state }) => state === "paid"
    )
    expect(await brokenInvariants(shop.url)).toEqual([])
  })
})
