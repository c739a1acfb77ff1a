import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { environment } from "./environment"

/** A phone of 360 px and a desk screen, the two sizes every page must be good at. */
export const phone = { width: 360, height: 740 }
export const desk = { width: 1280, height: 900 }

/** `describe` where a browser is there, skipped where none is (`npm test` says how to install one). */
export const describeInBrowser = environment.chromium ? describe : describe.skip

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: environment.chromium,
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

/** What a page complained about: errors of its scripts, and answers of 500 and above. */
export type Complaints = string[]

/** A person with a browser of their own, in Vietnamese, with or without JavaScript, whose pages' complaints are kept. */
export async function person(
  browser: Browser,
  viewport = phone,
  javaScriptEnabled = true
): Promise<{ context: BrowserContext; page: Page; complaints: Complaints }> {
  const context = await browser.newContext({
    viewport,
    javaScriptEnabled,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const complaints: Complaints = []
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on("response", (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`)
  })
  return { context, page, complaints }
}

/** Keeps a picture of every open page in the folder `TEST_PICTURES`, where one is named, to see why a test failed. */
export async function pictures(browser: Browser, what: string): Promise<void> {
  const folder = process.env.TEST_PICTURES
  if (!folder) return
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [index, page] of pages.entries())
    await page.screenshot({
      path: `${folder}/${what.slice(0, 40).replaceAll(/\W+/g, "-")}-${index}.png`,
      fullPage: true,
    })
}
