import type { Page } from "playwright-core"
import type { Market } from "./market"

/** Signs the market's member in, up to the first screen. */
export async function signIn(page: Page, market: Market): Promise<void> {
  await page.goto("/sell/")
  await page.getByLabel("Email").fill(market.email)
  await page.getByRole("textbox", { name: "Mật khẩu" }).fill(market.password)
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click()
  await page.getByText("đơn cần xác nhận").waitFor()
}
