import type { Route } from "../../src"
import { examples } from "../../src/examples/examples"
import { shipOrder } from "../../src/seller/orders"
import { signIn } from "../../src/seller/session"
import { listStaffSellers } from "../../src/staff/sellers"
import { addItem, type Cart, checkOut, viewCart } from "../../src/store/cart"
import { type OrderGroup, readOrderGroup } from "../../src/store/order-groups"
import { checkAnswer } from "../../src/testing"

const answerOf = <T>(route: Route): T => JSON.parse(JSON.stringify(examples.get(route)?.answer))
const refused = (type: string, code: string) => ({ type, code, message: "…" })

describe("An answer that keeps the contract", () => {
  test("differs in nothing, a repeat neither", () => {
    expect(checkAnswer(viewCart, 200, answerOf(viewCart))).toEqual([])
    expect(checkAnswer(checkOut, 201, answerOf(checkOut))).toEqual([])
    expect(checkAnswer(checkOut, 200, answerOf(checkOut))).toEqual([])
  })

  test("refuses with a code of the route or of every route", () => {
    expect(checkAnswer(addItem, 409, refused("conflict", "out_of_stock"))).toEqual([])
    const field = { ...refused("invalid_request", "invalid_field"), param: "x" }
    expect(checkAnswer(addItem, 400, field)).toEqual([])
    expect(checkAnswer(shipOrder, 409, refused("conflict", "idempotency_key_reused"))).toEqual([])
    expect(checkAnswer(shipOrder, 401, refused("unauthorized", "unauthorized"))).toEqual([])
  })

  test("may be core's own where core answers", () => {
    const wrong = { type: "unauthorized", message: "Invalid email or password" }
    expect(checkAnswer(signIn, 401, wrong)).toEqual([])
    expect(checkAnswer(listStaffSellers, 401, { message: "Unauthorized" })).toEqual([])
    const keyless = { type: "not_allowed", message: "Publishable API key required in the request header" }
    expect(checkAnswer(viewCart, 400, keyless)).toEqual([])
  })
})

describe("What differs is named, each thing in a sentence:", () => {
  test("a field too many, a missing one, one of another kind", () => {
    const { cart } = answerOf<{ cart: Cart }>(viewCart)
    const [parcel] = cart.parcels
    const { name: _, ...nameless } = { ...parcel?.seller, email: "pa-co@chophien.example" }
    const withSeller = (seller: object) => ({ ...cart, parcels: [{ ...parcel, seller }] })
    const leaking = withSeller({ ...nameless, name: "Pà Cò" })
    expect(checkAnswer(viewCart, 200, { cart: leaking })).toEqual([
      "cart.parcels.0.seller.email: not in the contract",
    ])
    expect(checkAnswer(viewCart, 200, { cart: { ...withSeller(nameless), total: "418000" } })).toEqual([
      "cart.parcels.0.seller.name: not string",
      "cart.total: not number",
    ])
  })

  test("a value that a reader has to mend", () => {
    const { order_group } = answerOf<{ order_group: OrderGroup }>(readOrderGroup)
    const tracking = { carrier: "", number: "A1", url: "https:", shipped_at: "2026-11-22T08:00:00.000Z" }
    const orders = order_group.orders.map((order) => ({ ...order, tracking: [tracking] }))
    expect(checkAnswer(readOrderGroup, 200, { order_group: { ...order_group, orders } })).toEqual([
      'order_group.orders.0.tracking.0.url: "https:", which is read as null',
    ])
  })

  test("another status, a code that the route does not know, a kind that is not the code's", () => {
    expect(checkAnswer(viewCart, 201, answerOf(viewCart))).toEqual(["status 201 instead of 200"])
    expect(checkAnswer(viewCart, 409, refused("conflict", "out_of_stock"))).toEqual([
      "refusal out_of_stock, which the route does not declare",
    ])
    expect(checkAnswer(addItem, 404, refused("not_found", "out_of_stock"))).toEqual([
      "refusal out_of_stock as not_found instead of conflict",
    ])
    expect(checkAnswer(addItem, 400, refused("conflict", "out_of_stock"))).toEqual([
      "status 400 for conflict",
    ])
    expect(checkAnswer(addItem, 400, refused("invalid_request", "nonsense"))).toEqual([
      "refusal with the unknown code nonsense",
    ])
    expect(checkAnswer(addItem, 502, "<html>")).toEqual(["refusal with 502: the answer: not object"])
  })
})
