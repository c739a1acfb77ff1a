import type { Browser } from "playwright-core"
import { z } from "zod"
import {
  complaintsOf,
  faults,
  hasBrowser,
  openBrowser,
  openWindow,
  overflow,
  screens,
} from "../../support/browser"
import { startGateway, type TestGateway } from "../../support/harness"

const inBrowser = hasBrowser ? describe : describe.skip
let test: TestGateway
let browser: Browser
beforeAll(async () => {
  if (!hasBrowser) return
  test = await startGateway()
  browser = await openBrowser()
})
afterAll(async () => {
  if (!hasBrowser) return
  await browser.close()
  await test.stop()
})

/** Where to put pictures of what is looked at, for whoever wants to see it. */
const pictures = process.env.PICTURES

/** A link about a refund whose payer the notice did not name. */
async function newLink(): Promise<string> {
  const { id, code } = await test.intent(1_250_000, {
    description: "Đơn CP-2611-0042 · Gà đồi Pà Cò, chè Shan tuyết",
  })
  await test.credit(1_250_000, code)
  const refund = await test.stripe.refunds.create({ payment_intent: id })
  const { url } = z
    .object({ url: z.string() })
    .parse(await test.stripe.rawRequest("POST", "/v1/vietqr/refund_account_links", { refund: refund.id }))
  return test.url + new URL(url).pathname
}

const devices = {
  "a phone in Vietnamese": { ...screens.phone, javaScriptEnabled: true },
  "a phone in the dark, without scripts": { ...screens.phone, colorScheme: "dark", javaScriptEnabled: false },
  "a computer in English": { ...screens.computer, javaScriptEnabled: true },
} as const

inBrowser("the page for a refund's account", () => {
  it.each(Object.entries(devices))("is filled in, checked and sent on %s", async (device, screen) => {
    const context = await openWindow(browser, screen)
    try {
      const page = await context.newPage()
      const complaints = complaintsOf(page)
      const inspect = async (step: string) => {
        expect(await overflow(page)).toBeLessThanOrEqual(0)
        // Without scripts of its own the page can still be measured, but not by axe.
        if (screen.javaScriptEnabled) expect([step, await faults(page)]).toEqual([step, []])
        if (pictures)
          await page.screenshot({
            path: `${pictures}/${device.replace(/\W+/g, "-")}-${step}.png`,
            fullPage: true,
          })
      }
      await page.goto(await newLink())
      await inspect("1-form")
      await page.click('button[value="check"]')
      await inspect("2-faults")
      expect(await page.locator(".fault").count()).toBe(3)
      await page.selectOption("#bank_bin", "970422")
      await page.fill("#account_number", "0359 000 000")
      await page.fill("#account_holder_name", "Nguyễn Văn An")
      await page.click('button[value="check"]')
      await inspect("3-check")
      await page.click('button[value="edit"]')
      expect(await page.inputValue("#account_number")).toBe("0359000000")
      await page.click('button[value="check"]')
      await page.click('button[value="confirm"]')
      await page.waitForSelector(".state.good")
      await inspect("4-done")
      await page.reload()
      expect(await page.locator(".state.good").count()).toBe(1)
      expect(complaints).toEqual([])
    } finally {
      await context.close()
    }
  })
})
