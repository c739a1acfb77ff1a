import { startGateway, type TestGateway } from "../../support/harness"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

const shop = "https://shop.example/dat-hang?gio=1&lang=vi#cam-on"
const pageOf = async (url: string) =>
  (await fetch(test.url + new URL(url).pathname, { headers: { "accept-language": "vi" } })).text()
/** The way back that a page shows, and whether it is followed without a script and with one. */
const wayBack = (html: string) => ({
  href: /<a class="button main wide" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? null,
  followed: /http-equiv="refresh" content="3;url=https/.test(html) && html.includes("data-follow"),
})

it("a paid page leads back to the shop, with what Stripe's page adds", async () => {
  const { id, code, intent, instructions } = await test.intent(5000, { return_url: shop })
  const page = instructions?.hosted_instructions_url ?? ""
  expect(wayBack(await pageOf(page))).toEqual({ href: null, followed: false })
  await test.credit(5000, code)
  const { href, followed } = wayBack(await pageOf(page))
  expect(followed).toBe(true)
  const url = new URL(href ?? "")
  expect(url.origin + url.pathname + url.hash).toBe("https://shop.example/dat-hang#cam-on")
  expect(Object.fromEntries(url.searchParams)).toEqual({
    gio: "1",
    lang: "vi",
    payment_intent: id,
    payment_intent_client_secret: intent.client_secret,
    redirect_status: "succeeded",
  })
})

it("one that is over offers the way back, and does not take it", async () => {
  const { id, instructions } = await test.intent(5000, { return_url: shop })
  await test.stripe.paymentIntents.cancel(id)
  const { href, followed } = wayBack(await pageOf(instructions?.hosted_instructions_url ?? ""))
  expect(new URL(href ?? "").searchParams.get("redirect_status")).toBe("failed")
  expect(followed).toBe(false)
})

it("the address can be named when it is confirmed, and nothing in the page's own address changes it", async () => {
  const { id } = await test.stripe.paymentIntents.create({ amount: 5000, currency: "vnd" })
  const shown = await test.stripe.paymentIntents.confirm(id, {
    payment_method_data: { type: "vietqr" },
    return_url: "http://127.0.0.1:8000/xong",
  } as never)
  const page = String(
    Reflect.get(
      Object(Reflect.get(Object(shown.next_action), "vietqr_display_qr_code")),
      "hosted_instructions_url"
    )
  )
  await test.credit(5000, (await test.retrieve(id)).code)
  const html = await (
    await fetch(
      `${test.url}${new URL(page).pathname}?return_url=https://evil.example&redirect=https://evil.example`
    )
  ).text()
  expect(html).not.toContain("evil.example")
  expect(html).toContain("http://127.0.0.1:8000/xong?payment_intent=")
})

it.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://shop.example/",
  "https://a:b@shop.example/",
  "shop.example",
])("%s is no address to return to", async (return_url) => {
  await expect(test.intent(5000, { return_url })).rejects.toMatchObject({
    statusCode: 400,
    param: "return_url",
  })
})
