import { createServer, type Server } from "node:http"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { complaintsOf, faults, hasBrowser, openBrowser, overflow, screens } from "./support/browser"
import {
  eventually,
  publishableKey,
  type Shown,
  secretKey,
  startGateway,
  type TestGateway,
} from "./support/harness"

if (!hasBrowser)
  console.warn(
    "Chromium is missing, so the payment page was not tried in a browser. On Debian: apt-get install chromium."
  )
const inBrowser = hasBrowser ? describe : describe.skip

let test: TestGateway
let browser: Browser

const pageOf = ({ how }: Shown) => test.url + new URL(how?.hosted_instructions_url ?? "").pathname

/** Opens an address on a screen of its own for as long as `look` takes; a page must complain of nothing. */
async function on(
  screen: BrowserContextOptions,
  url: string,
  look: (page: Page) => Promise<void>
): Promise<void> {
  const context = await browser.newContext(screen)
  try {
    const page = await context.newPage()
    const complaints = complaintsOf(page)
    await page.goto(url)
    await look(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

/** Lets an intent's deadline pass. */
async function expire({ id }: Shown): Promise<void> {
  await test.sql("update payment_intents set expires_at = now() - interval '1 second' where id = $1", [id])
  await eventually(
    async () => (await test.retrieve(id)).intent.status === "canceled",
    "the end of the intent"
  )
}

/** An intent in each state a payer may find it in, and what the page then says in both languages. */
const states: [name: string, make: () => Promise<Shown>, says: { vi: string; en: string }][] = [
  [
    "awaiting",
    () =>
      test.intent(499_999_999, {
        description: "Đơn hàng CPX7K2MQ: 3 kg măng khô, 2 chai mật ong hoa nhãn, 1 con gà đồi Yên Thế",
      }),
    { vi: "Đang chờ tiền đến", en: "Waiting for your transfer" },
  ],
  [
    "partially funded",
    async () => {
      const shown = await test.intent(1_250_000)
      await test.credit(250_000, shown.code)
      return shown
    },
    { vi: "Đã nhận một phần", en: "Part of the amount has arrived" },
  ],
  [
    "paid",
    async () => {
      const shown = await test.intent(90_000)
      await test.credit(95_000, shown.code)
      return shown
    },
    { vi: "Đã nhận đủ tiền", en: "Payment received" },
  ],
  [
    "expired",
    async () => {
      const shown = await test.intent(90_000)
      await test.credit(20_000, shown.code)
      await expire(shown)
      return shown
    },
    { vi: "Mã này đã hết hạn", en: "This code has expired" },
  ],
]

inBrowser("a payer's page", () => {
  beforeAll(async () => {
    test = await startGateway()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await test.stop()
  })

  it.each(states)(
    "%s: can be read and used by everybody, on a phone and on a computer",
    async (_name, make, says) => {
      const url = pageOf(await make())
      for (const [screen, language] of [
        [screens.phone, "vi"],
        [screens.computer, "en"],
      ] as const) {
        await on(screen, url, async (page) => {
          expect(await page.locator("html").getAttribute("lang")).toBe(language)
          await page.getByText(says[language]).first().waitFor()
          expect(await faults(page)).toEqual([])
          expect(await overflow(page)).toBe(0)
          for (const details of await page.locator("details > summary:visible").all()) await details.click()
          expect(await faults(page)).toEqual([])
          expect(await overflow(page)).toBe(0)
        })
      }
    }
  )

  it.each(states)("%s: says the same without JavaScript", async (_name, make, says) => {
    const shown = await make()
    const waits = (await test.retrieve(shown.id)).how
    await on({ ...screens.phone, javaScriptEnabled: false }, pageOf(shown), async (page) => {
      await page.getByText(says.vi).first().waitFor()
      expect(await overflow(page)).toBe(0)
      // What only a script could do is not offered.
      expect(await page.locator("button:visible").count()).toBe(0)
      if (waits) {
        await page.getByText(waits.transfer_code, { exact: true }).waitFor()
        await page.getByText(waits.account_number, { exact: true }).waitFor()
        expect(
          Number(
            await page.locator("img.qr").evaluate((picture): unknown => Reflect.get(picture, "naturalWidth"))
          )
        ).toBeGreaterThan(0)
      }
    })
  })

  it("follows its payment by itself, with JavaScript and without", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const shown = await test.intent(80_000)
      await on({ ...screens.phone, javaScriptEnabled }, pageOf(shown), async (page) => {
        await page.getByText("Đang chờ tiền đến").waitFor()
        await test.credit(30_000, shown.code)
        await page.getByText("Đã nhận một phần").waitFor()
        await page.getByText("50.000").first().waitFor()
        await test.credit(50_000, shown.code)
        await page.getByText("Đã nhận đủ tiền").waitFor()
        expect(await page.locator("img.qr").count()).toBe(0)
      })
    }
  })

  it("gives the amount, the account and the text to copy, and says that it did", async () => {
    const shown = await test.intent(81_000)
    const context = await browser.newContext({
      ...screens.phone,
      permissions: ["clipboard-read", "clipboard-write"],
    })
    const page = await context.newPage()
    await page.goto(pageOf(shown))
    for (const value of [shown.how?.account_number, "81000", shown.code]) {
      await page.locator(`button[data-copy="${value}"]`).click()
      await eventually(
        async () => (await page.evaluate("navigator.clipboard.readText()")) === value,
        "the copy"
      )
      expect(await page.locator("p[data-said]").textContent()).toMatch(/^Đã chép /)
      expect(await page.locator(`button[data-copy="${value}"]`).textContent()).toBe("Đã chép")
    }
    await context.close()
  })

  it("shows what a shop or a payer wrote as text, whatever it is", async () => {
    const shown = await test.intent(82_000, {
      description:
        "</title><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"> https://example.com/javascript:alert(1) " +
        "W".repeat(300),
    })
    for (const url of [pageOf(shown), `${test.url}/test/bank?intent=${shown.id}`, `${test.url}/test/bank`]) {
      await on(screens.phone, url, async (page) => {
        await page.getByText("document.title='taken'").first().waitFor()
        expect(await page.title()).not.toContain("taken")
        expect([url, await overflow(page)]).toEqual([url, 0])
      })
    }
  })

  it("and the simulated bank's can be read and used by everybody, a refusal too", async () => {
    const shown = await test.intent(83_000)
    await on(screens.phone, `${test.url}/test/bank?intent=${shown.id}`, async (page) => {
      expect(await faults(page)).toEqual([])
      await page.getByLabel("Số tiền (đồng)").fill("không")
      await page.getByRole("button", { name: "Chuyển số tiền khác" }).click()
      await page.getByText("số nguyên từ 1").waitFor()
      expect(await faults(page)).toEqual([])
      await page.getByRole("button", { name: "Chuyển đủ 83.000" }).click()
      await page.getByText("Đã nhận đủ tiền").waitFor()
      expect(await faults(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
    })
    expect((await test.retrieve(shown.id)).intent.status).toBe("succeeded")
  })
})

inBrowser("a shop's own page", () => {
  let shop: Server
  beforeAll(async () => {
    test = await startGateway()
    browser = await openBrowser()
    shop = createServer((_request, response) =>
      response.setHeader("content-type", "text/html").end("<!doctype html><title>shop</title>")
    )
    await new Promise<void>((resolve) => void shop.listen(0, "127.0.0.1", resolve))
  })
  afterAll(async () => {
    await browser.close()
    shop.close()
    await test.stop()
  })

  it("follows an intent from another origin with the publishable key, and gets nothing with the secret one", async () => {
    const { intent } = await test.intent(84_000)
    const address = shop.address()
    const page = await (await browser.newContext()).newPage()
    await page.goto(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`)
    const read = (key: string) =>
      page.evaluate(
        async ({ url, bearer }) => {
          const answer = await fetch(url, { headers: { authorization: `Bearer ${bearer}` } }).catch(
            () => null
          )
          return (
            answer && {
              status: answer.status,
              body: await answer.json(),
              request: answer.headers.get("request-id"),
            }
          )
        },
        {
          url: `${test.url}/v1/payment_intents/${intent.id}?client_secret=${intent.client_secret}`,
          bearer: key,
        }
      )
    expect(await read(publishableKey)).toMatchObject({
      status: 200,
      body: { status: "requires_action", amount: 84_000 },
      request: expect.stringMatching(/^req_/),
    })
    expect(await read(secretKey)).toBeNull()
  })
})
