import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import sharp from "sharp"
import type { Market } from "./market"

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

/** What axe finds wrong on the screen that is shown. */
export async function faultsOf(page: Page): Promise<string[]> {
  // As a function of the page, so that the panel's own policy against foreign scripts stays in force.
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)
  })
}

/** Signs the member of the market in. */
export async function signInOn(page: Page, market: Market): Promise<void> {
  await page.goto("/sell/")
  await page.getByLabel("Email").fill(market.email)
  await page.getByRole("textbox", { name: "Mật khẩu" }).fill(market.password)
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await page.getByText("đơn cần xác nhận").waitFor()
}

/** A photo as a phone takes it. */
export const photoOf = async (): Promise<{ name: string; mimeType: string; buffer: Buffer }> => ({
  name: "anh.jpg",
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 1200, height: 1600, channels: 3, background: "#b3311d" } })
    .jpeg()
    .toBuffer(),
})

/** Whether something of the screen is wider than the phone. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
