import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import {
  complaintsOf,
  faults,
  hasBrowser,
  openBrowser,
  openWindow,
  overflow,
  screens,
} from "../../support/browser"
import {
  publishableKey,
  secretKey,
  startGateway,
  type TestGateway,
  type TestIntent,
  waitFor,
} from "../../support/harness"
import { type LocalServer, serve } from "../../support/server"

if (!hasBrowser)
  console.warn(
    "Chromium is missing, so the payment page was not tried in a browser. On Debian: apt-get install chromium."
  )
const inBrowser = hasBrowser ? describe : describe.skip

let test: TestGateway
let browser: Browser

const pageOf = ({ instructions }: TestIntent) =>
  test.url + new URL(instructions?.hosted_instructions_url ?? "").pathname

/** Opens an address on a screen of its own for as long as `inspect` takes; a page must complain of nothing. */
async function onScreen(
  screen: BrowserContextOptions,
  url: string,
  inspect: (page: Page) => Promise<void>
): Promise<void> {
  const context = await openWindow(browser, screen)
  try {
    const page = await context.newPage()
    const complaints = complaintsOf(page)
    await page.goto(url)
    await inspect(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

/** Lets an intent's deadline pass. */
async function expire({ id }: TestIntent): Promise<void> {
  await test.sql("update payment_intents set expires_at = now() - interval '1 second' where id = $1", [id])
  await waitFor(async () => (await test.retrieve(id)).intent.status === "canceled", "the end of the intent")
}

/** An intent in each state a payer may find it in, and what the page then says in both languages. */
const states: [name: string, make: () => Promise<TestIntent>, texts: { vi: string; en: string }][] = [
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
      const opened = await test.intent(1_250_000)
      await test.credit(250_000, opened.code)
      return opened
    },
    { vi: "Đã nhận một phần", en: "Part of the amount has arrived" },
  ],
  [
    "paid",
    async () => {
      const opened = await test.intent(90_000)
      await test.credit(95_000, opened.code)
      return opened
    },
    { vi: "Đã nhận đủ tiền", en: "Payment received" },
  ],
  [
    "expired",
    async () => {
      const opened = await test.intent(90_000)
      await test.credit(20_000, opened.code)
      await expire(opened)
      return opened
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
    async (_name, make, texts) => {
      const url = pageOf(await make())
      for (const [screen, language] of [
        [screens.phone, "vi"],
        [screens.computer, "en"],
      ] as const) {
        await onScreen(screen, url, async (page) => {
          expect(await page.locator("html").getAttribute("lang")).toBe(language)
          await page.getByText(texts[language]).first().waitFor()
          expect(await faults(page)).toEqual([])
          expect(await overflow(page)).toBe(0)
          for (const details of await page.locator("details > summary:visible").all()) await details.click()
          expect(await faults(page)).toEqual([])
          expect(await overflow(page)).toBe(0)
        })
      }
    }
  )

  it.each(states)("%s: says the same without JavaScript", async (_name, make, texts) => {
    const opened = await make()
    const waiting = (await test.retrieve(opened.id)).instructions
    await onScreen({ ...screens.phone, javaScriptEnabled: false }, pageOf(opened), async (page) => {
      await page.getByText(texts.vi).first().waitFor()
      expect(await overflow(page)).toBe(0)
      // What only a script could do is not offered.
      expect(await page.locator("button:visible").count()).toBe(0)
      if (waiting) {
        await page.getByText(waiting.transfer_code, { exact: true }).waitFor()
        await page.getByText(waiting.account_number, { exact: true }).waitFor()
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
      const opened = await test.intent(80_000)
      await onScreen({ ...screens.phone, javaScriptEnabled }, pageOf(opened), async (page) => {
        await page.getByText("Đang chờ tiền đến").waitFor()
        await test.credit(30_000, opened.code)
        await page.getByText("Đã nhận một phần").waitFor()
        await page.getByText("50.000").first().waitFor()
        await test.credit(50_000, opened.code)
        await page.getByText("Đã nhận đủ tiền").waitFor()
        expect(await page.locator("img.qr").count()).toBe(0)
      })
    }
  })

  it("gives the amount, the account and the text to copy, and says that it did", async () => {
    const opened = await test.intent(81_000)
    const context = await openWindow(browser, {
      ...screens.phone,
      permissions: ["clipboard-read", "clipboard-write"],
    })
    const page = await context.newPage()
    await page.clock.install()
    await page.goto(pageOf(opened))
    // The page takes back what it says after a moment by its own clock, which stands still from here.
    await page.clock.pauseAt(Date.now() + 60_000)
    for (const value of [opened.instructions?.account_number, "81000", opened.code]) {
      const button = page.locator(`button[data-copy="${value}"]`)
      await button.click()
      await waitFor(async () => (await button.textContent()) === "Đã chép", "the confirmation")
      expect(await page.evaluate("navigator.clipboard.readText()")).toBe(value)
      expect(await page.locator("p[data-said]").textContent()).toMatch(/^Đã chép /)
      await page.clock.runFor(2500)
      expect(await button.textContent()).toBe("Chép")
    }
    await context.close()
  })

  it("shows what a shop or a payer wrote as text, whatever it is", async () => {
    const opened = await test.intent(82_000, {
      description:
        "</title><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"> https://example.com/javascript:alert(1) " +
        "W".repeat(300),
    })
    for (const url of [
      pageOf(opened),
      `${test.url}/test/bank?intent=${opened.id}`,
      `${test.url}/test/bank`,
    ]) {
      await onScreen(screens.phone, url, async (page) => {
        await page.getByText("document.title='taken'").first().waitFor()
        expect(await page.title()).not.toContain("taken")
        expect([url, await overflow(page)]).toEqual([url, 0])
      })
    }
  })

  it("and the simulated bank's can be read and used by everybody, a refusal too", async () => {
    const opened = await test.intent(83_000)
    await onScreen(screens.phone, `${test.url}/test/bank?intent=${opened.id}`, async (page) => {
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
    expect((await test.retrieve(opened.id)).intent.status).toBe("succeeded")
  })
})

inBrowser("a shop's own page", () => {
  let shop: LocalServer
  beforeAll(async () => {
    test = await startGateway()
    browser = await openBrowser()
    shop = await serve((_request, response) =>
      response.setHeader("content-type", "text/html").end("<!doctype html><title>shop</title>")
    )
  })
  afterAll(async () => {
    await browser.close()
    await shop.close()
    await test.stop()
  })

  it("follows an intent from another origin with the publishable key, and gets nothing with the secret one", async () => {
    const { intent } = await test.intent(84_000)
    const page = await (await openWindow(browser)).newPage()
    await page.goto(shop.url)
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
