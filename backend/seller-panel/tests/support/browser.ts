import { existsSync } from "node:fs"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"

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

/** A cheap phone's screen, and everything its page complained of. */
export async function openPhone(
  browser: Browser,
  origin: string
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    baseURL: origin,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("pageerror", (error) => complaints.push(String(error)))
  page.on("console", (message) => {
    // The browser itself writes a line for each refused or broken request: those are the tests' own doing.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      complaints.push(message.text())
  })
  return { context, page, complaints }
}
