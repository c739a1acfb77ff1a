import type { Browser, Page } from "playwright-core"
import { describeInBrowser, desk, launch, person, phone, pictures } from "../lib/browser"
import { environment } from "../lib/environment"
import { brokenRules } from "../lib/invariants"
import { setStock } from "../lib/seller"

const tea = { handle: "che-shan-tuyet-co-thu-pa-co", seller: "pa-co@chophien.example" }
const chicken = "ga-den-pa-co"
const shopper = { name: "Bùi Văn Định", phone: "0987654321", address: "Số 8, ngõ 3" }

describeInBrowser("what goes wrong at the fair", () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  /** A story of one shopper; whatever happened in it, money and stock are right and no page complained. */
  const story = (
    what: string,
    work: (shop: Page) => Promise<void>,
    { viewport = phone, script = true } = {}
  ) =>
    it(what, async () => {
      const { context, page, complaints } = await person(browser, viewport, script)
      try {
        await work(page)
      } catch (error) {
        await pictures(browser, what)
        throw error
      } finally {
        await context.close()
      }
      expect(await brokenRules()).toEqual([])
      expect(complaints).toEqual([])
    })

  const at = (path: string) => environment.storefront + path

  async function add(shop: Page, handle: string): Promise<void> {
    await shop.goto(at(`/san-pham/${handle}`))
    await shop.getByRole("button", { name: "Thêm vào giỏ" }).click()
    await shop
      .getByText(/Đã thêm/)
      .first()
      .waitFor()
  }

  async function giveAddress(shop: Page, typed: string, commune: RegExp): Promise<void> {
    await shop.goto(at("/thanh-toan"))
    await shop.getByLabel("Họ và tên").fill(shopper.name)
    await shop.getByLabel("Số điện thoại").fill(shopper.phone)
    await shop.getByLabel("Xã, phường", { exact: true }).fill("")
    await shop.getByLabel("Xã, phường", { exact: true }).pressSequentially(typed)
    await shop.getByRole("option", { name: commune }).first().click()
    await shop.getByLabel("Xóm, thôn, số nhà, đường").fill(shopper.address)
    await shop.getByRole("button", { name: "Chọn cách giao" }).click()
    await shop.getByRole("heading", { level: 1, name: "Xem lại đơn hàng" }).waitFor()
  }

  const order = (shop: Page) => shop.getByRole("button", { name: /^Đặt hàng/ })

  /** Pays at the simulated bank, in another tab: all that is asked for, or another amount of VND. */
  async function pay(shop: Page, amount?: number): Promise<void> {
    const bank = await shop.context().newPage()
    await bank.goto(shop.url())
    await bank.locator(".test-bank a").click()
    if (amount !== undefined) await bank.locator("#amount").fill(String(amount))
    await bank.locator(`button[value="${amount === undefined ? "full" : "other"}"]`).click()
    await bank.locator("#said.good").waitFor()
    await bank.close()
  }

  story(
    "the last of it is sold while a shopper looks at the review: quoted so, nothing is ordered",
    async (shop) => {
      await add(shop, tea.handle)
      await giveAddress(shop, "ba dinh", /Phường Ba Đình/)
      const putBack = await setStock(tea.seller, tea.handle, 0)
      try {
        await order(shop).click()
        await shop
          .getByText(/không đủ hàng, hiện còn 0/)
          .first()
          .waitFor()
        expect(await order(shop).isDisabled()).toBe(true)
        await shop.goto(at("/gio-hang"))
        await shop
          .getByText(/không đủ hàng, hiện còn 0/)
          .first()
          .waitFor()
      } finally {
        await putBack()
      }
      await shop.goto(at("/thanh-toan/xem-lai"))
      expect(await order(shop).isEnabled()).toBe(true)
    }
  )

  story(
    "frozen goods cannot reach the place: said on the product page and at the review; a nearer place goes",
    async (shop) => {
      await shop.goto(at(`/san-pham/${chicken}`))
      await shop.getByText("Xem phí giao tới xã của bạn").click()
      await shop.getByLabel("Xã, phường", { exact: true }).pressSequentially("sai gon")
      await shop.getByRole("option", { name: /Phường Sài Gòn/ }).click()
      await shop.getByText(/không giao được tới địa chỉ này/).waitFor()
      await add(shop, chicken)
      await giveAddress(shop, "sai gon", /Phường Sài Gòn/)
      await shop
        .getByText(/không giao được tới địa chỉ này/)
        .first()
        .waitFor()
      expect(await order(shop).isDisabled()).toBe(true)
      await giveAddress(shop, "ba dinh", /Phường Ba Đình/)
      expect(await order(shop).isEnabled()).toBe(true)
    }
  )

  story(
    "too little is paid: the rest is asked for, and pays the order",
    async (shop) => {
      await add(shop, tea.handle)
      await giveAddress(shop, "ba dinh", /Phường Ba Đình/)
      await order(shop).click()
      await shop.getByRole("heading", { name: "Quét mã để thanh toán" }).waitFor()
      await pay(shop, 100_000)
      await shop.getByText(/Đã nhận 100\.000/).waitFor()
      await shop.locator("img.qr").evaluate((img: HTMLImageElement) => img.decode())
      await pay(shop)
      await shop.getByText("Đã trả tiền").first().waitFor()
    },
    { viewport: desk }
  )

  story(
    "without JavaScript, from the search to the paid order; delivery costs what the product page said",
    async (shop) => {
      await shop.goto(at("/"))
      await shop.getByRole("searchbox").fill("che shan tuyet")
      await shop.getByRole("button", { name: "Tìm", exact: true }).click()
      await shop
        .getByRole("main")
        .getByRole("link", { name: /Chè Shan tuyết cổ thụ Pà Cò/ })
        .first()
        .click()

      await shop.getByText("Xem phí giao tới xã của bạn").click()
      await shop.getByLabel("Xã, phường", { exact: true }).fill("ba dinh")
      await shop.getByRole("button", { name: "Xem phí giao" }).click()
      await shop.getByRole("radio", { name: /Phường Ba Đình, Hà Nội/ }).check()
      await shop.getByRole("button", { name: "Xem phí giao" }).click()
      const quoted = (await shop.locator(".reach .price").innerText()).replace("từ ", "")

      await shop.getByRole("button", { name: "Thêm vào giỏ" }).click()
      await shop.getByRole("link", { name: "Xem giỏ hàng" }).first().click()
      await shop.getByRole("link", { name: "Nhập nơi nhận" }).click()
      await shop.getByLabel("Họ và tên").fill(shopper.name)
      await shop.getByLabel("Số điện thoại").fill(shopper.phone)
      await shop.getByLabel("Xóm, thôn, số nhà, đường").fill(shopper.address)
      expect(await shop.getByLabel("Xã, phường", { exact: true }).inputValue()).toBe("Phường Ba Đình")
      await shop.getByRole("button", { name: "Chọn cách giao" }).click()
      expect(await shop.locator(".ship-option .price").first().innerText()).toBe(quoted)
      await order(shop).click()
      await shop.getByRole("heading", { name: "Quét mã để thanh toán" }).waitFor()
      const address = shop.url()
      await shop.locator(".test-bank a").click()
      await shop.locator('button[value="full"]').click()
      await shop.locator("#said.good").waitFor()
      const end = Date.now() + 60_000
      while (Date.now() < end && !(await shop.getByText("Đã trả tiền").count())) await shop.goto(address)
      await shop.getByText("Đã trả tiền").first().waitFor()
    },
    { script: false }
  )
})
