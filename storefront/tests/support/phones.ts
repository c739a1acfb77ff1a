import { existsSync, readFileSync } from "node:fs"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import type { Running } from "./storefront"

const executable = [
  process.env["TEST_CHROMIUM"],
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path && existsSync(path))

/** `describe` where there is a browser. */
export const inBrowser = executable ? describe : describe.skip
if (!executable)
  console.warn(
    "Chromium is missing, so the browser tests of the storefront are skipped: apt install chromium, or set CHROMIUM_PATH."
  )

const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " "
  )
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

/** Chromium with phones in it; what goes wrong in their pages is gathered in `troubles`. */
export class Phones {
  readonly troubles: string[] = []

  private constructor(readonly browser: Browser) {}

  static async launch(): Promise<Phones> {
    return new Phones(await chromium.launch({ executablePath: executable, args: flags }))
  }

  async open(
    options: { javaScriptEnabled?: boolean; width?: number } = {}
  ): Promise<{ context: BrowserContext; page: Page }> {
    const { width = 360, ...rest } = options
    const context = await this.browser.newContext({ viewport: { width, height: 740 }, ...rest })
    const page = await context.newPage()
    page.on("pageerror", (error) => this.troubles.push(`${page.url()}: ${error.message}`))
    page.on("console", (message) => {
      // A refused form answers 4xx on purpose; the browser logs that as a failed load.
      if (message.type() === "error" && !message.text().includes("Failed to load resource"))
        this.troubles.push(`${page.url()}: ${message.text()}`)
    })
    return { context, page }
  }

  close(): Promise<void> {
    return this.browser.close()
  }
}

/** Serious findings of axe on the page as it stands. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found: unknown = await page.evaluate(
    `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then((r) => r.violations.filter((v) => v.impact === "serious" || v.impact === "critical").map((v) => v.id + ": " + v.nodes.map((n) => n.target.join(" ")).slice(0, 3).join(", ")))`
  )
  return Array.isArray(found) ? found.map(String) : ["axe gave no answer"]
}

/** How far a page is wider than its window, in px. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** The same for who reads with text of twice the size. */
export async function overflowOfLargeText(page: Page): Promise<number> {
  const setSize = (size: string) =>
    page.evaluate((wanted) => {
      document.documentElement.style.fontSize = wanted
    }, size)
  await setSize("200%")
  const found = await overflow(page)
  await setSize("")
  return found
}

/** Puts a product into the cart by its button. */
export async function addToCart(shop: Running, page: Page, handle: string): Promise<void> {
  await page.goto(`${shop.url}/san-pham/${handle}`)
  await page.click(".button-buy")
  await page.waitForSelector("[data-done] p, .notice-good")
}

/** Fills in where the parcels go; ends at the review. */
export async function toReview(shop: Running, page: Page): Promise<void> {
  await page.goto(`${shop.url}/thanh-toan`)
  await page.fill("#name", "Bùi Thị Mận")
  await page.fill("#phone", "0912345678")
  await page.fill("#commune_q", "pa co")
  await page.waitForSelector("#commune-options li")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await page.fill("#address", "Xóm Bò Báu")
  await page.click(".form-end .button-buy")
  await page.waitForURL("**/xem-lai")
}

/** The bank's money arrives for the order that a page shows. */
export function payForOrderOf(shop: Running, page: Page): void {
  const group = shop.double.shop.groups.get(page.url().split("/").pop() ?? "")
  if (!group) throw new Error(`${page.url()} shows no order`)
  Object.assign(group, { state: "paid", order_state: "paid" })
}
