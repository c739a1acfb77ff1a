import type { Route } from "../../src"
import { examples } from "../../src/examples/examples"
import { confirmOrder, type SellerOrder } from "../../src/seller/orders"
import { uploadPictures } from "../../src/seller/uploads"
import { addItem, type Cart, checkOut, startCart, viewCart } from "../../src/store/cart"
import { type Double, DoubleRefusal, DoubleRepeat, makeDouble } from "../../src/testing"

const answerOf = <T>(route: Route): T => JSON.parse(JSON.stringify(examples.get(route)?.answer))

const { cart } = answerOf<{ cart: Cart }>(viewCart)
const { order } = answerOf<{ order: SellerOrder }>(confirmOrder)
let double: Double
let origin: string
let added: unknown[] = []
let confirmed = 0

beforeAll(async () => {
  double = makeDouble(
    { startCart, viewCart, addItem, checkOut, confirmOrder, uploadPictures },
    {
      startCart: () => ({ cart: { ...cart, id: "cart_new", parcels: [] } }),
      viewCart: ({ params: { id } }) => {
        if (id === "cart_gone") throw new DoubleRefusal("cart_expired", "Giỏ hàng đã hết hạn.")
        return { cart: { ...cart, id } }
      },
      addItem: ({ body: { variant_id, quantity } }) => {
        added.push({ variant_id, quantity })
        if (quantity > 6) throw new DoubleRefusal("out_of_stock", "Chỉ còn 6.", "quantity")
        return { cart }
      },
      checkOut: ({ body }) => {
        const answer = answerOf<ReturnType<typeof Object>>(checkOut) as never
        return body.expected_total === 1 ? new DoubleRepeat(answer) : answer
      },
      confirmOrder: () => {
        confirmed += 1
        return { order }
      },
      uploadPictures: ({ files }) => ({
        files: files.map(({ name, size }) => ({ id: name, url: `/files/${size}`, picture: null })),
      }),
    },
    {
      admits: (route, { headers }) =>
        route.auth !== "publishable" || headers["x-publishable-api-key"] === "pk_test",
      before: (request, response) => {
        if (request.url !== "/files/x") return false
        response.end("picture")
        return true
      },
    }
  )
  origin = await double.listen()
})
afterAll(() => double.close())
beforeEach(() => {
  double.breaches.splice(0)
  added = []
})

async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(origin + path, {
    method,
    headers: { "x-publishable-api-key": "pk_test", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, json: await response.json() }
}

describe("A double", () => {
  test("answers its routes, the fixed path before one with parts", async () => {
    expect(await call("POST", "/store/carts/start", {})).toMatchObject({
      status: 200,
      json: { cart: { id: "cart_new" } },
    })
    expect(await call("GET", "/store/carts/cart_1/view")).toEqual({
      status: 200,
      json: { cart: { ...cart, id: "cart_1" } },
    })
    expect(double.breaches).toEqual([])
  })

  test("gives its handlers what the route reads: defaults filled in", async () => {
    await call("POST", "/store/carts/c/items", { variant_id: "v" })
    expect(added).toEqual([{ variant_id: "v", quantity: 1 }])
  })

  test("takes no body, path or caller that the contract does not take", async () => {
    expect(await call("POST", "/store/carts/c/items", { variant_id: "v", price: 1 })).toMatchObject({
      status: 400,
      json: { type: "invalid_request", code: "invalid_field", param: "price" },
    })
    expect(await call("POST", "/store/carts/c/items", { variant_id: "v", quantity: 0 })).toMatchObject({
      status: 400,
      json: { code: "quantity_invalid", param: "quantity" },
    })
    expect(await call("GET", `/store/carts/${"x".repeat(61)}/view`)).toMatchObject({
      status: 404,
      json: { code: "cart_expired" },
    })
    expect(
      await call("GET", "/store/carts/c/view", undefined, { "x-publishable-api-key": "" })
    ).toMatchObject({
      status: 400,
      json: { type: "not_allowed" },
    })
    expect(await call("DELETE", "/store/carts/c/view")).toMatchObject({
      status: 404,
      json: { code: "not_found" },
    })
    expect(added).toEqual([])
    expect(double.breaches).toEqual([])
  })

  test("refuses with the kind and status of the code", async () => {
    expect(await call("GET", "/store/carts/cart_gone/view")).toEqual({
      status: 404,
      json: { type: "not_found", code: "cart_expired", message: "Giỏ hàng đã hết hạn." },
    })
    expect(await call("POST", "/store/carts/c/items", { variant_id: "v", quantity: 7 })).toMatchObject({
      status: 409,
      json: { type: "conflict", code: "out_of_stock", param: "quantity" },
    })
  })

  test("answers a first order with 201 and a repeat with 200", async () => {
    expect((await call("POST", "/store/carts/c/checkout", { expected_total: 2 })).status).toBe(201)
    expect((await call("POST", "/store/carts/c/checkout", { expected_total: 1 })).status).toBe(200)
  })

  test("does a write with a key once", async () => {
    const key = { "idempotency-key": "key-of-a-write" }
    const first = await call("POST", "/seller/orders/order_1/confirm", {}, key)
    expect(await call("POST", "/seller/orders/order_1/confirm", {}, key)).toEqual(first)
    expect([first.status, confirmed]).toEqual([200, 1])
    expect(await call("POST", "/seller/orders/order_2/confirm", {}, key)).toMatchObject({
      status: 409,
      json: { code: "idempotency_key_reused" },
    })
    expect(double.requests.filter((request) => request.key === key["idempotency-key"])).toHaveLength(3)
  })

  test("reads the files of a form", async () => {
    const form = new FormData()
    form.append("files", new Blob(["ảnh"]), "a.jpg")
    const response = await fetch(`${origin}/seller/uploads`, { method: "POST", body: form })
    expect([response.status, await response.json()]).toEqual([
      201,
      { files: [{ id: "a.jpg", url: "/files/5", picture: null }] },
    ])
  })

  test("leaves what is no route of the contract to the test", async () => {
    expect(await (await fetch(`${origin}/files/x`)).text()).toBe("picture")
    expect((await fetch(`${origin}/files/y`)).status).toBe(404)
  })
})

test("A handler that breaks the contract is found out", async () => {
  const broken = makeDouble(
    { viewCart },
    {
      viewCart: ({ params: { id } }) => {
        if (id === "thrown") throw new Error("no such cart in this test")
        if (id === "refused") throw new DoubleRefusal("out_of_stock", "…")
        return { cart: { ...cart, secret: "x" } as Cart }
      },
    }
  )
  const at = await broken.listen()
  const errors = jest.spyOn(console, "error").mockImplementation(() => {})
  const statuses: number[] = []
  for (const id of ["leaking", "refused", "thrown"]) {
    const headers = { "x-publishable-api-key": "pk" }
    statuses.push((await fetch(`${at}/store/carts/${id}/view`, { headers })).status)
  }
  await broken.close()
  errors.mockRestore()
  expect(statuses).toEqual([500, 500, 500])
  expect(broken.breaches).toEqual([
    "GET /store/carts/:id/view: cart.secret: not in the contract",
    "GET /store/carts/:id/view: refusal out_of_stock, which the route does not declare",
    "GET /store/carts/:id/view: refusal with 500: type: not one of invalid_request, unauthorized, forbidden, not_found, conflict, too_many_requests, unexpected, unavailable",
    "GET /store/carts/:id/view: refusal with 500: code: not string",
  ])
})
