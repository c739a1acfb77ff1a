import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"

export type { Browser, BrowserContext, Page } from "playwright-core"

const executablePath = process.env.TEST_CHROMIUM

/** `describe` where a browser is there, skipped where none is (`npm test` says how to install one). */
export const describeInBrowser = executablePath ? describe : describe.skip

export function launchBrowser(): Promise<Browser> {
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

/** A person before a screen of the centre, in Vietnamese. */
export async function openDesk(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return { context, page }
}
