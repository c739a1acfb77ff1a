import { existsSync, readFileSync } from "node:fs"
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core"
import { z } from "zod"

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path)
)

/** Whether this machine has a browser to look with. */
export const hasBrowser = executablePath !== undefined

/** Starts Chromium; without one, says how to get it. */
export function openBrowser(): Promise<Browser> {
  if (!executablePath) throw new Error("Chromium is missing. On Debian: apt-get install chromium.")
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
}

/** Opens a window that shares nothing with others. Every wait in it is for a state, and fails after a minute. */
export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions = {}
): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(60_000)
  return context
}

/** The two screens that are looked at: a cheap phone in Vietnamese, a computer in English. */
export const screens = {
  phone: {
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
  },
  computer: { viewport: { width: 1280, height: 800 }, locale: "en-GB", timezoneId: "Asia/Ho_Chi_Minh" },
} as const satisfies Record<string, BrowserContextOptions>

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")
const found = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

/** What axe finds wrong on the page that is shown. */
export async function faults(page: Page): Promise<string[]> {
  // As a function of the page, so that the page's own policy against foreign scripts stays in force.
  await page.evaluate(axeSource)
  const violations = found.parse(await page.evaluate("axe.run().then((result) => result.violations)"))
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)
}

/** By how many pixels the page is wider than its screen. */
export async function overflow(page: Page): Promise<number> {
  return z.number().parse(await page.evaluate("document.documentElement.scrollWidth - innerWidth"))
}

/** Everything a page complains of from now on, refusals of its own policy among them. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on("pageerror", (error) => complaints.push(String(error)))
  page.on("console", (message) => {
    // The browser itself writes a line for each refused request: those are the tests' own doing.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      complaints.push(message.text())
  })
  return complaints
}
