import jsQR from "jsqr"
import sharp from "sharp"
import { startGateway, type TestGateway } from "../../support/harness"
import { statusesOfBurst } from "../../support/server"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

/** The same address on the gateway under test, whatever its public name. */
const here = (url: string) => test.url + new URL(url).pathname

it("a payer sees on one page how to pay, in both languages, without any script", async () => {
  const { instructions } = await test.intent(123_456)
  const page = await fetch(here(instructions?.hosted_instructions_url ?? ""), {
    headers: { "accept-language": "vi-VN" },
  })
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'")
  expect(page.headers.get("content-security-policy")).not.toContain("unsafe")
  const html = await page.text()
  expect(html).toContain('<html lang="vi">')
  for (const text of [
    "123.456",
    instructions?.transfer_code ?? "",
    instructions?.account_number ?? "",
    "Nội dung chuyển khoản",
    '<noscript><meta http-equiv="refresh"',
    "dl.vietqr.io/pay?app=",
  ])
    expect(html).toContain(text)
  const english = await (await fetch(`${here(instructions?.hosted_instructions_url ?? "")}?lang=en`)).text()
  expect(english).toContain("Transfer text")
})

it("a page, a picture and an answer are framed nowhere, stored nowhere, and taken for what they are called", async () => {
  const { id, instructions } = await test.intent(10_000)
  const seen = []
  for (const url of [
    here(instructions?.hosted_instructions_url ?? ""),
    here(instructions?.image_url_png ?? ""),
    `${test.url}/v1/payment_intents/${id}`,
    `${test.url}/pay/x`,
  ]) {
    const { headers, body } = await fetch(url)
    await body?.cancel()
    expect(headers.get("content-security-policy")).toMatch(/(^|; )frame-ancestors 'none'(;|$)/)
    seen.push(
      ["x-content-type-options", "x-frame-options", "referrer-policy", "cache-control"].map((name) =>
        headers.get(name)
      )
    )
  }
  expect(seen).toEqual(Array(4).fill(["nosniff", "DENY", "no-referrer", "no-store"]))
})

it("the pictures of an intent ask for what is still missing", async () => {
  const { id, code, instructions } = await test.intent(90_000)
  const read = async (url: string) => {
    const { data, info } = await sharp(Buffer.from(await (await fetch(here(url))).arrayBuffer()))
      .resize(512, 512)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
  }
  expect(await read(instructions?.image_url_png ?? "")).toBe(instructions?.data)
  expect(await read(instructions?.image_url_svg ?? "")).toBe(instructions?.data)
  await test.credit(50_000, code)
  const rest = await test.retrieve(id)
  expect(await read(instructions?.image_url_png ?? "")).toBe(rest.instructions?.data)
  expect(rest.instructions?.amount_remaining).toBe(40_000)
})

it("the page follows the money: waiting, in part, received", async () => {
  const { code, instructions } = await test.intent(90_000)
  const url = here(instructions?.hosted_instructions_url ?? "")
  const state = async (): Promise<unknown> => (await fetch(`${url}/status`)).json()
  expect(await state()).toMatchObject({ status: "requires_action", final: false })
  await test.credit(50_000, code)
  expect(await (await fetch(url)).text()).toContain("Đã nhận một phần")
  await test.credit(40_000, code)
  expect(await state()).toMatchObject({ status: "succeeded", final: true })
  const done = await (await fetch(url)).text()
  expect(done).toContain("Đã nhận đủ tiền")
  expect(done).not.toContain("<img")
  expect((await fetch(here(instructions?.image_url_png ?? ""))).status).toBe(404)
})

it("a page of nobody is 404", async () => {
  for (const path of [
    "/pay/x",
    `/pay/${"a".repeat(32)}`,
    "/pay/..%2f",
    `/qr/${"a".repeat(32)}.png`,
    "/qr/x.gif",
    "/test/bank?intent=pi_none",
    "/test/bank?intent=%00",
  ]) {
    expect((await fetch(test.url + path)).status).toBe(404)
  }
})

it("a payer who sent too much, or too late, reads that the money is not lost", async () => {
  const over = await test.intent(50_000)
  await test.credit(60_000, over.code)
  expect(await (await fetch(here(over.instructions?.hosted_instructions_url ?? ""))).text()).toContain(
    "chuyển dư 10.000"
  )
  const late = await test.intent(70_000)
  await test.credit(20_000, late.code)
  await test.stripe.paymentIntents.cancel(late.id)
  const page = await (await fetch(`${here(late.instructions?.hosted_instructions_url ?? "")}?lang=en`)).text()
  expect(page).toContain("was cancelled")
  expect(page).toContain("We did receive 20,000")
})

it("what a shop writes about an order cannot become markup on the page", async () => {
  const { instructions } = await test.intent(1000, { description: "<img src=x onerror=alert(1)>\"'&" })
  const html = await (await fetch(here(instructions?.hosted_instructions_url ?? ""))).text()
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;")
  expect(html).not.toContain("<img src=x")
})

it("pages and pictures of one address are limited", async () => {
  const slow = await startGateway({ GATEWAY_RATE_LIMIT_PER_SECOND: "1" })
  const statuses = await statusesOfBurst(12, () => fetch(`${slow.url}/pay/${"a".repeat(32)}`))
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429, 429])
  await slow.stop()
})

describe("the simulated bank", () => {
  const pay = (id: string, amount: string) =>
    fetch(`${test.url}/test/bank?intent=${id}`, {
      method: "POST",
      body: new URLSearchParams({ amount }),
      redirect: "manual",
    })

  it("shows what is to be paid, and pays it with a plain form", async () => {
    const { id } = await test.intent(45_000)
    expect(await (await fetch(`${test.url}/test/bank?intent=${id}`)).text()).toContain("45.000")
    const part = await pay(id, "5.000")
    expect(part.status).toBe(303)
    expect(await (await fetch(test.url + (part.headers.get("location") ?? ""))).text()).toContain(
      "Đã gửi báo có"
    )
    expect((await test.retrieve(id)).intent.amount_received).toBe(5000)
    await pay(id, "40000")
    expect((await test.retrieve(id)).intent.status).toBe("succeeded")
    expect(await test.sql("select source, test_only from notices")).toEqual(
      expect.arrayContaining([{ source: "sepay", test_only: true }])
    )
  })

  it("refuses what is no amount and says so", async () => {
    const { id } = await test.intent(45_000)
    for (const amount of ["", "0", "-1", "abc", "500000000", "1e9"]) {
      const answer = await pay(id, amount)
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain("số nguyên từ 1")
    }
  })

  it("proposes what is left, and says what came of a transfer", async () => {
    const { id } = await test.intent(45_000)
    const part = await pay(id, "5000")
    const page = await (await fetch(test.url + (part.headers.get("location") ?? ""))).text()
    expect(page).toContain("Cổng ghi 5.000")
    expect(page).toContain(
      '<input id="amount" name="amount" inputmode="numeric" autocomplete="off" required value="40000">'
    )
    const over = await pay(id, "41000")
    const after = await (await fetch(test.url + (over.headers.get("location") ?? ""))).text()
    expect(after).toContain("Cổng ghi 40.000")
    expect(after).toContain("1.000\u00a0₫ tới muộn hoặc thừa")
    expect(after).not.toContain('name="pay" value="full"')
  })

  it("pays late what was cancelled, lists it, and says that it waits for a person", async () => {
    const { id } = await test.intent(45_000)
    await test.stripe.paymentIntents.cancel(id)
    expect(await (await fetch(`${test.url}/test/bank`)).text()).toContain("Trả muộn")
    expect(await (await fetch(`${test.url}/test/bank?intent=${id}`)).text()).toContain("Chuyển muộn 45.000")
    const late = await pay(id, "45000")
    const page = await (await fetch(test.url + (late.headers.get("location") ?? ""))).text()
    expect(page).toContain("45.000\u00a0₫ tới muộn hoặc thừa, đang chờ người xử lý")
    expect((await test.retrieve(id)).intent).toMatchObject({ status: "canceled", amount_received: 0 })
  })

  it("rehearses a slow bank: sent in time, told of after the deadline", async () => {
    const { id } = await test.intent(45_000)
    await test.sql(
      "update payment_intents set expires_at = date_trunc('second', now()) - interval '5 seconds' where id = $1",
      [id]
    )
    const slow = await fetch(`${test.url}/test/bank?intent=${id}`, {
      method: "POST",
      body: new URLSearchParams({ amount: "45000", when: "in_time" }),
      redirect: "manual",
    })
    expect(slow.status).toBe(303)
    expect((await test.retrieve(id)).intent.status).toBe("succeeded")
  })

  it("lists open intents when none is named", async () => {
    const { id } = await test.intent(46_000)
    expect(await (await fetch(`${test.url}/test/bank`)).text()).toContain(id)
  })
})

it("an operator asks whether it is well", async () => {
  expect(await (await fetch(`${test.url}/health`)).json()).toEqual({ status: "ok" })
  expect((await fetch(`${test.url}/ready`)).status).toBe(200)
  expect(await (await fetch(`${test.url}/metrics`)).text()).toContain("gateway_notices_total")
})
