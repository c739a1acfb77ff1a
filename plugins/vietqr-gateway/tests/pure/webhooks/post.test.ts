import dns from "node:dns"
import { post } from "../../../src/runtime/webhooks/post"
import { type Shop, serve, startShop } from "../../support/server"

let shop: Shop
beforeEach(async () => void (shop = await startShop()))
afterEach(() => shop.close())

it("an answer without end is not read to its end", async () => {
  let sent = 0
  const endless = await serve((_request, response) => {
    response.writeHead(200)
    const more = () => {
      if (response.destroyed || sent > 50_000_000) return
      sent += 65_536
      if (response.write(Buffer.alloc(65_536))) setImmediate(more)
      else response.once("drain", more)
    }
    more()
  })
  const outcome = await post(`${endless.url}/`, "{}", {}, "private")
  expect(outcome).toEqual({ status: 200, error: null })
  await new Promise<void>((resolve) => endless.server.close(() => resolve()))
  expect(sent).toBeLessThan(50_000_000)
})

it("an address is judged again by what its name resolves to", async () => {
  const port = new URL(shop.url).port
  expect(await post(`http://localhost:${port}/`, "{}", {}, "live")).toMatchObject({
    status: null,
    error: expect.stringContaining("not allowed"),
  })
  expect(await post(`http://127.0.0.1:${port}/`, "{}", {}, "live")).toMatchObject({
    status: null,
    error: expect.stringContaining("not allowed"),
  })
  expect(await post(`http://localhost:${port}/`, "{}", {}, "test")).toMatchObject({
    status: null,
    error: expect.stringContaining("not allowed"),
  })
  expect(await post(`http://[::1]:${port}/`, "{}", {}, "test")).toMatchObject({
    status: null,
    error: expect.stringContaining("not allowed"),
  })
  expect(await post(`http://localhost:${port}/`, "{}", {}, "private")).toMatchObject({ status: 200 })
  expect(shop.deliveries).toHaveLength(1)
})

it("a name is asked once: the address that was judged is the one connected to", async () => {
  const port = new URL(shop.url).port
  // A name of an attacker's own server: a harmless address first, another one ever after.
  const answers = ["127.0.0.1", "169.254.169.254"]
  const lookups: string[] = []
  const { lookup } = dns
  Reflect.set(
    dns,
    "lookup",
    (
      name: string,
      _options: unknown,
      answer: (error: null, addresses: { address: string; family: number }[]) => void
    ) => {
      lookups.push(name)
      answer(null, [{ address: answers[Math.min(lookups.length, answers.length) - 1] ?? "", family: 4 }])
    }
  )
  try {
    expect(await post(`http://rebind.example:${port}/`, "{}", {}, "private")).toMatchObject({ status: 200 })
    expect(lookups).toEqual(["rebind.example"])
    // The kept connection leads where it led; a new one is judged anew.
    expect(await post("http://rebind.example:1/", "{}", {}, "private")).toMatchObject({
      status: null,
      error: expect.stringContaining("not allowed"),
    })
  } finally {
    Reflect.set(dns, "lookup", lookup)
  }
})
