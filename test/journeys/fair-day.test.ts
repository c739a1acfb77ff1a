import type { Browser, Page } from "playwright-core"
import { type Complaints, describeInBrowser, desk, launch, person, phone, pictures } from "../lib/browser"
import { environment } from "../lib/environment"
import { mailTo } from "../lib/inbox"
import { brokenRules } from "../lib/invariants"
import { phonePhoto } from "../lib/photo"

const run = Date.now().toString(36)
const seller = {
  name: `HTX Hạt dẻ Pà Cò ${run}`,
  member: "Vàng Thị Dợ",
  email: `do-${run}@chophien.example`,
  password: "nắng đồi chè xanh",
}
const listing = { title: `Hạt dẻ rừng Pà Cò ${run}`, plain: `hat de rung pa co ${run}` }
const shopper = { name: "Nguyễn Thị Lan", phone: "0912345678", email: `lan-${run}@chophien.example` }
const other = {
  handle: "che-shan-tuyet-co-thu-pa-co",
  member: "pa-co@chophien.example",
  password: "chophien-demo",
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto(`${environment.backend}/sell/`)
  await page.getByLabel("Email").fill(email)
  await page.getByRole("textbox", { name: "Mật khẩu" }).fill(password)
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await page.getByText("Việc cần làm").waitFor()
}

describeInBrowser("a day at the fair", () => {
  let browser: Browser
  let shop: Page
  const complaints: Complaints[] = []
  // Each part of the day needs the one before: after the first that fails the rest is told so and not tried.
  let broken = ""
  const part = (what: string, work: () => Promise<void>) =>
    it(what, async () => {
      if (broken) throw new Error(`Not tried, because this failed: ${broken}`)
      broken = what
      await work().catch(async (error: unknown) => {
        await pictures(browser, what)
        throw error
      })
      broken = ""
    })
  let orderUrl = ""
  let orderCode = ""

  /** A new person, whose browser's complaints are collected. */
  async function newPerson(viewport = phone): Promise<Page> {
    const { page, complaints: theirs } = await person(browser, viewport)
    complaints.push(theirs)
    return page
  }

  beforeAll(async () => {
    browser = await launch()
    shop = await newPerson()
  })
  afterAll(async () => {
    await browser.close()
  })

  part("staff brings in a seller; its member gets a mail and sets a password", async () => {
    const staff = await newPerson(desk)
    await staff.goto(`${environment.backend}/app/login`)
    await staff.locator('input[name="email"]').fill("trungtam@chophien.example")
    await staff.locator('input[name="password"]').fill("chophien-demo")
    await staff.locator('button[type="submit"]').click()
    await staff.waitForURL(/\/app\/(?!login)/)
    await staff.goto(`${environment.backend}/app/sellers/create`)
    await staff.getByLabel("Tên gian hàng").fill(seller.name)
    await staff.getByLabel("Xã, phường").pressSequentially("pa co")
    await staff
      .getByRole("option", { name: /Xã Pà Cò/ })
      .first()
      .click()
    await staff.getByLabel("Thôn, xóm, số nhà").fill("Xóm Chà Đáy")
    await staff.getByLabel("Điện thoại").first().fill("0987654321")
    await staff.getByLabel("Họ và tên").fill(seller.member)
    await staff.getByLabel("Email nhận thư mời").fill(seller.email)
    await staff.getByRole("button", { name: "Thêm gian hàng" }).click()
    // Nobody is approved whose electronic identification is not recorded.
    await staff.getByRole("button", { name: "Ghi nhận định danh" }).click()
    await staff.getByLabel("Mã tham chiếu").fill("BB-01/2026")
    await staff.getByRole("dialog").getByRole("button", { name: "Lưu" }).click()
    await staff.getByText("Đã định danh").first().waitFor()
    await staff.getByRole("button", { name: "Duyệt gian hàng" }).click()
    await staff
      .getByRole("alertdialog")
      .or(staff.getByRole("dialog"))
      .getByRole("button", { name: "Duyệt gian hàng" })
      .click()
    await staff.getByText("Đang bán").first().waitFor()

    const invitation = await mailTo(seller.email)
    const link = /https?:\/\/\S+\/sell\/moi\/[\w-]+/.exec(invitation.text)?.[0] ?? ""
    expect(link).toContain("/sell/moi/")

    const member = await newPerson()
    await member.goto(link)
    await member.getByRole("textbox", { name: "Mật khẩu mới" }).fill(seller.password)
    await member.getByRole("button", { name: /Đặt mật khẩu/ }).click()
    await member.getByText("Việc cần làm").waitFor()
    await member.context().close()
    await staff.context().close()
  })

  part(
    "the seller lists a product with a photo, whose place and position are not shown to anyone",
    async () => {
      const page = await newPerson()
      await signIn(page, seller.email, seller.password)
      await page.goto(`${environment.backend}/sell/hang/moi`)
      await page
        .getByLabel("Chọn ảnh có sẵn")
        .setInputFiles([{ name: "anh.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() }])
      await page.getByText("Đã gửi").waitFor()
      await page.getByRole("button", { name: "Tiếp tục" }).click()
      await page.getByLabel("Tên hàng").fill(listing.title)
      await page.getByRole("radio").first().check()
      await page.getByRole("button", { name: "Tiếp tục" }).click()
      await page.getByRole("button", { name: "túi" }).click()
      await page.getByLabel("Giá một túi").pressSequentially("95000")
      await page
        .getByLabel(/nặng bao nhiêu/)
        .first()
        .fill("500")
      await page.getByLabel("Có bao nhiêu túi để bán?").fill("12")
      await page.getByRole("button", { name: "Tiếp tục" }).click()
      await page.getByRole("radio", { name: /Hàng khô/ }).check()
      await page.getByRole("button", { name: "Tiếp tục" }).click()
      await page.getByRole("button", { name: "Quanh năm" }).click()
      await page.getByRole("radio", { name: /Nhà làm ra/ }).check()
      await page.getByRole("radio", { name: /Chỉ sơ chế/ }).check()
      await page.getByRole("button", { name: "Tiếp tục" }).click()
      // What is looked at before publishing is the shop's own page, in a frame.
      const preview = page.frameLocator("iframe")
      await preview.getByRole("heading", { level: 1, name: listing.title }).waitFor()
      await preview.getByText("95.000").first().waitFor()
      await preview
        .locator("picture img")
        .first()
        .evaluate((img: HTMLImageElement) => img.decode())
      await page.getByRole("button", { name: "Đăng bán" }).click()
      await page.getByRole("heading", { name: "Đã đăng bán!" }).waitFor()
      await page.context().close()
    }
  )

  part("a shopper finds it without diacritics, and adds it and another seller's product", async () => {
    const found = shop
      .getByRole("main")
      .getByRole("link", { name: new RegExp(listing.title) })
      .first()
    for (const end = Date.now() + 60_000; Date.now() < end; ) {
      await shop.goto(`${environment.storefront}/tim-kiem?q=${encodeURIComponent(listing.plain)}`)
      if (await found.count()) break
      await shop.waitForTimeout(1000)
    }
    await found.click()
    await shop.getByRole("heading", { level: 1, name: listing.title }).waitFor()
    const picture = shop.locator("picture img").first()
    await picture.evaluate((img: HTMLImageElement) => img.decode())
    expect(await picture.evaluate((img: HTMLImageElement) => img.naturalHeight > img.naturalWidth)).toBe(true)
    const bytes = Buffer.from(
      await (await fetch(await picture.evaluate((img: HTMLImageElement) => img.currentSrc))).arrayBuffer()
    )
    expect(bytes.includes("Exif")).toBe(false)
    await shop.getByRole("button", { name: "Thêm vào giỏ" }).click()
    await shop
      .getByText(/Đã thêm/)
      .first()
      .waitFor()

    await shop.goto(`${environment.storefront}/san-pham/${other.handle}`)
    await shop.getByRole("button", { name: "Thêm vào giỏ" }).click()
    await shop
      .getByText(/Đã thêm/)
      .first()
      .waitFor()
    await shop.goto(`${environment.storefront}/gio-hang`)
    await shop.getByText(seller.name).first().waitFor()
  })

  part("checks out as a guest and gets one VietQR for both parcels", async () => {
    await shop.goto(`${environment.storefront}/thanh-toan`)
    await shop.getByLabel("Họ và tên").fill(shopper.name)
    await shop.getByLabel("Số điện thoại").fill(shopper.phone)
    await shop.locator("[name=email]").fill(shopper.email)
    await shop.getByLabel("Xã, phường", { exact: true }).pressSequentially("ba dinh")
    await shop
      .getByRole("option", { name: /Phường Ba Đình/ })
      .first()
      .click()
    await shop.getByLabel("Xóm, thôn, số nhà, đường").fill("Số 5, ngõ 12 phố Đội Cấn")
    await shop.getByRole("button", { name: "Chọn cách giao" }).click()
    await shop.getByRole("heading", { level: 1, name: "Xem lại đơn hàng" }).waitFor()
    await shop.getByRole("button", { name: /^Đặt hàng/ }).click()
    await shop.getByRole("heading", { name: "Quét mã để thanh toán" }).waitFor()
    await shop.locator("img.qr").evaluate((img: HTMLImageElement) => img.decode())
    orderUrl = shop.url()
    const placed = await mailTo(shopper.email)
    orderCode = /[A-HJ-NP-Z2-9]{8}/.exec(placed.subject + placed.text)?.[0] ?? ""
    expect(orderCode).toHaveLength(8)
  })

  part("the bank pays, the page follows by itself, and everyone gets a mail", async () => {
    const bank = await shop.context().newPage()
    await bank.goto(orderUrl)
    await bank.locator(".test-bank a").click()
    await bank.locator('button[value="full"]').click()
    await bank.locator("#said.good").waitFor()
    await bank.close()

    await shop.getByText("Đã trả tiền").first().waitFor()
    await mailTo(
      shopper.email,
      (mail) => /thanh toán|trả tiền|nhận/i.test(mail.subject) && mail.text.includes(orderCode)
    )
    await mailTo(seller.email, (mail) => /đơn/i.test(mail.subject))
    await mailTo(other.member, (mail) => /đơn/i.test(mail.subject))
  })

  part("each seller sees its own order only", async () => {
    const mine = await newPerson()
    await signIn(mine, seller.email, seller.password)
    await mine.goto(`${environment.backend}/sell/don-hang`)
    await mine.getByText(listing.title).first().waitFor()
    expect(await mine.getByText("Chè Shan tuyết").count()).toBe(0)

    const theirs = await newPerson()
    await signIn(theirs, other.member, other.password)
    await theirs.goto(`${environment.backend}/sell/don-hang`)
    await theirs
      .getByText(/Chè Shan tuyết/)
      .first()
      .waitFor()
    expect(await theirs.getByText(listing.title).count()).toBe(0)
    await theirs.context().close()
    await mine.context().close()
  })

  part(
    "the seller confirms and ships; the shopper sees the tracking code, also by order code and phone",
    async () => {
      const page = await newPerson()
      await signIn(page, seller.email, seller.password)
      await page.goto(`${environment.backend}/sell/don-hang`)
      await page.getByRole("button", { name: "Xác nhận có hàng" }).first().click()
      await page.getByRole("link", { name: /^Cần gửi/ }).click()
      await page
        .getByRole("link", { name: /Đơn số/ })
        .first()
        .click()
      await page.getByRole("link", { name: "Báo đã gửi hàng" }).click()
      await page.getByRole("radio", { name: "Viettel Post" }).check()
      await page.getByLabel("Mã vận đơn").fill("vtp0099887766")
      await page.getByRole("button", { name: "Xong, báo cho khách" }).click()
      await page.getByText("VTP0099887766").waitFor()
      await page.context().close()

      await mailTo(shopper.email, (mail) => mail.text.includes("VTP0099887766"))
      await shop.goto(orderUrl)
      await shop.getByText("VTP0099887766").waitFor()

      const stranger = await newPerson()
      await stranger.goto(orderUrl)
      expect(await stranger.getByText("VTP0099887766").count()).toBe(0)
      await stranger.goto(`${environment.storefront}/don-hang`)
      await stranger.getByLabel("Mã đơn").fill(orderCode.toLowerCase())
      await stranger.getByLabel("Số điện thoại").fill("+84 912 345 678")
      await stranger.locator("main form button").last().click()
      await stranger.getByText("VTP0099887766").waitFor()
    }
  )

  part("every invariant of money and stock holds, and no page complained", async () => {
    expect(await brokenRules()).toEqual([])
    expect(complaints.flat()).toEqual([])
  })
})
