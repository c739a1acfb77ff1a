import type { Route } from "@chophien/contract"
import {
  addItem,
  type Cart,
  checkOut,
  chooseShipping,
  setDelivery,
  setQuantity,
  startCart,
  viewCart,
} from "@chophien/contract/store/cart"
import { cancelOrderGroup, lookUpOrderGroup, readOrderGroup } from "@chophien/contract/store/order-groups"
import { checkAnswer } from "@chophien/contract/testing"
import { type Placed, Shop } from "@chophien/test/kit/shop/shop"

jest.setTimeout(300_000)

const tea = "che-shan Túi 100 g"
const delivery = {
  name: "Bùi Thị Mai",
  phone: "0912 345 678",
  province_code: "25",
  commune_code: "07900",
  address: "Số 5",
}

let shop: Shop
let cart: Cart
let placed: Placed
beforeAll(async () => {
  shop = await Shop.start()
  cart = await shop.cart({ [tea]: 2, "ga-den Con 1,3 kg": 1 })
  const ordered = await shop.checkout(await shop.cart({ [tea]: 1 }))
  placed = ordered.body
}, 300_000)
afterAll(() => shop?.stop())

/** Sends what a caller sends; answers the status and what breaks the contract. */
async function send(
  route: Route,
  params: Record<string, string>,
  body?: unknown,
  headers: Record<string, string> = {}
): Promise<{ status: number; breaches: string[]; code?: string }> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "")
  if (route.method === "DELETE") throw new Error("No route of the checkout deletes")
  const answer = await shop.call(route.method, path, body, headers)
  return {
    status: answer.status,
    breaches: checkAnswer(route, answer.status, answer.body),
    code: answer.body.code,
  }
}
const holds = (status: number, code?: string) => ({ status, breaches: [], code })

const line = () => cart.parcels[0]?.items[0]
const parcel = () => cart.parcels[1] ?? cart.parcels[0]

describe("every store route of carts and orders answers what its contract says", () => {
  test("when it does what was wanted", async () => {
    const { id } = cart
    expect(await send(startCart, {}, {})).toEqual(holds(200))
    expect(await send(viewCart, { id })).toEqual(holds(200))
    expect(await send(addItem, { id }, { variant_id: shop.variants[tea], quantity: 1 })).toEqual(holds(200))
    expect(await send(setQuantity, { id, item_id: line()?.id ?? "" }, { quantity: 2 })).toEqual(holds(200))
    expect(await send(setDelivery, { id }, { ...delivery, email: "mai@vidu.vn", note: "Gọi trước" })).toEqual(
      holds(200)
    )
    const seller_id = parcel()?.seller.id ?? ""
    const shipping_option_id = parcel()?.shipping.options[0]?.id
    expect(await send(chooseShipping, { id, seller_id }, { shipping_option_id })).toEqual(holds(200))
    const { body } = await shop.call<{ cart: Cart }>("GET", `/store/carts/${id}/view`)
    const consent = { expected_total: body.cart.total, locale: "en" }
    const key = { "idempotency-key": "the-key-of-this-checkout" }
    expect(await send(checkOut, { id }, consent, { ...key, "accept-language": "en" })).toEqual(holds(201))
    expect(await send(checkOut, { id }, consent, key)).toEqual(holds(200))
    expect(await send(checkOut, { id }, consent)).toEqual(holds(409, "cart_expired"))
    expect(await send(viewCart, { id })).toEqual(holds(200))
    expect(
      await send(readOrderGroup, { id: placed.order_group.id }, undefined, {
        "x-order-token": placed.access_token,
      })
    ).toEqual(holds(200))
    expect(
      await send(lookUpOrderGroup, {}, { code: placed.order_group.code, phone: delivery.phone })
    ).toEqual(holds(200))
  })

  test("when an order is cancelled by its shopper, once", async () => {
    const { order_group, access_token } = (await shop.checkout(await shop.cart({ [tea]: 1 }))).body
    const cancel = (token: string) =>
      send(cancelOrderGroup, { id: order_group.id }, {}, { "x-order-token": token })
    expect(await cancel("x".repeat(43))).toEqual(holds(404, "order_not_found"))
    expect(await cancel(access_token)).toEqual(holds(200))
    expect(await cancel(access_token)).toEqual(holds(409, "order_not_cancelable"))
  })

  test("when an order is paid", async () => {
    await shop.pay(placed)
    await shop.until(
      "the payment",
      () => shop.orderGroup(placed),
      ({ state }) => state === "paid"
    )
    const headers = { "x-order-token": placed.access_token }
    expect(await send(readOrderGroup, { id: placed.order_group.id }, undefined, headers)).toEqual(holds(200))
  })

  test("when a product of the cart is gone", async () => {
    const { id } = await shop.cart({ "che-cuoi Túi 200 g": 1, [tea]: 1 })
    await shop.sql("update product set status = 'draft' where handle = 'che-cuoi'")
    expect(await send(viewCart, { id })).toEqual(holds(200))
    expect(await send(checkOut, { id }, { expected_total: 1 })).toEqual(holds(409, "product_unavailable"))
  })

  test.each<[string, Route, Record<string, string>, unknown, number, string]>([
    ["an id that cannot be one", viewCart, { id: "..%2Fx" }, undefined, 404, "cart_expired"],
    ["a cart nobody knows", viewCart, { id: "cart_01NOBODY" }, undefined, 404, "cart_expired"],
    ["a body where none is taken", startCart, {}, { region_id: "reg_1" }, 400, "invalid_field"],
    [
      "a price of the caller's",
      addItem,
      { id: "cart_1" },
      { variant_id: "v", unit_price: 1 },
      400,
      "invalid_field",
    ],
    ["no variant", addItem, { id: "cart_1" }, { quantity: 1 }, 400, "invalid_field"],
    ["half a piece", addItem, { id: "cart_1" }, { variant_id: "v", quantity: 0.5 }, 400, "quantity_invalid"],
    [
      "a quantity in words",
      setQuantity,
      { id: "cart_1", item_id: "cali_1" },
      { quantity: "hai" },
      400,
      "quantity_invalid",
    ],
    [
      "a line that cannot be one",
      setQuantity,
      { id: "cart_1", item_id: "a-b" },
      { quantity: 1 },
      404,
      "not_found",
    ],
    ["a seller that cannot be one", chooseShipping, { id: "cart_1", seller_id: "a-b" }, {}, 404, "not_found"],
    ["no option", chooseShipping, { id: "cart_1", seller_id: "sel_1" }, {}, 400, "invalid_field"],
    ["a total of nothing", checkOut, { id: "cart_1" }, { expected_total: 0 }, 400, "invalid_field"],
    [
      "a language nobody reads",
      checkOut,
      { id: "cart_1" },
      { expected_total: 1, locale: "fr" },
      400,
      "invalid_field",
    ],
    ["no token", readOrderGroup, { id: "og_1" }, undefined, 404, "order_not_found"],
    ["an order that cannot be one", readOrderGroup, { id: "cart_1" }, undefined, 404, "order_not_found"],
    ["no phone number", lookUpOrderGroup, {}, { code: "NFATDK7F" }, 400, "invalid_field"],
    [
      "a phone number that is none",
      lookUpOrderGroup,
      {},
      { code: "NFATDK7F", phone: "12" },
      400,
      "invalid_phone",
    ],
    ["a code that is none", lookUpOrderGroup, {}, { code: "0", phone: "0912345678" }, 404, "order_not_found"],
  ])("when it refuses %s", async (_what, route, params, body, status, code) => {
    expect(await send(route, params, body)).toEqual(holds(status, code))
  })

  test("when it refuses a key against repeats that is too short", async () => {
    const headers = { "idempotency-key": "short" }
    const refused = await send(checkOut, { id: "cart_1" }, { expected_total: 1 }, headers)
    expect(refused).toEqual(holds(400, "idempotency_key_invalid"))
  })

  test("when what it is about is not there or not to be had", async () => {
    const { id } = await shop.cart({})
    const nowhere = (await shop.call<{ cart: Cart }>("POST", "/store/carts/start", {})).body.cart.id
    expect(await send(addItem, { id }, { variant_id: "variant_01NOBODY" })).toEqual(
      holds(404, "product_unavailable")
    )
    const many = { variant_id: shop.variants[tea], quantity: 600 }
    expect(await send(addItem, { id }, many)).toEqual(holds(200))
    expect(await send(addItem, { id }, many)).toEqual(holds(409, "out_of_stock"))
    expect(await send(setQuantity, { id, item_id: "cali_01NOBODY" }, { quantity: 1 })).toEqual(
      holds(404, "item_not_found")
    )
    expect(
      await send(chooseShipping, { id, seller_id: "sel_01NOBODY" }, { shipping_option_id: "so_1" })
    ).toEqual(holds(404, "shipping_option_unknown"))
    expect(await send(setDelivery, { id }, { ...delivery, commune_code: "99999" })).toEqual(
      holds(400, "unknown_commune")
    )
    expect(await send(setDelivery, { id }, { ...delivery, commune_code: "00004" })).toEqual(
      holds(400, "commune_not_in_province")
    )
    expect(await send(setDelivery, { id }, { ...delivery, name: "a".repeat(101) })).toEqual(
      holds(400, "text_too_long")
    )
    expect(await send(checkOut, { id: nowhere }, { expected_total: 1 })).toEqual(holds(400, "cart_empty"))
    expect(await send(checkOut, { id }, { expected_total: 1 })).toEqual(holds(409, "parcel_too_heavy"))
    const other = await shop.cart({ [tea]: 1 })
    expect(await send(checkOut, { id: other.id }, { expected_total: 1 })).toEqual(holds(409, "cart_changed"))
    expect(await send(setDelivery, { id: cart.id }, delivery)).toEqual(holds(409, "cart_expired"))
  })

  test("when the gateway is down", async () => {
    const open = await shop.cart({ [tea]: 1 })
    await shop.gateway?.kill("SIGKILL")
    expect(await send(checkOut, { id: open.id }, { expected_total: open.total })).toEqual(
      holds(503, "payment_unavailable")
    )
    await shop.startGateway()
    expect(await send(checkOut, { id: open.id }, { expected_total: open.total })).toEqual(holds(201))
  })
})
