import type { Browser, BrowserContext, Page } from "playwright-core"
import sharp from "sharp"
import { hasBrowser, openBrowser, openPhone } from "../support/browser"
import { findFaults } from "../support/find-faults"
import { Market } from "../support/market"
import { signIn as signInMember } from "../support/sign-in"

let browser: Browser
let market: Market
let context: BrowserContext
let page: Page
let complaints: string[]

if (!hasBrowser)
  console.warn(
    "Chromium is missing, so the panel was not tried in a browser. On Debian: apt-get install chromium."
  )
const inBrowser = hasBrowser ? describe : describe.skip

/** What axe finds wrong on the screen that is shown. */
const faults = (): Promise<string[]> => findFaults(page)

const signIn = (): Promise<void> => signInMember(page, market)

/** Waits until the app shell lies on the phone. */
const shellKept = (): Promise<unknown> => page.evaluate(() => navigator.serviceWorker.ready)

const photo = async (): Promise<{ name: string; mimeType: string; buffer: Buffer }> => ({
  name: "anh.jpg",
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 3000, height: 4000, channels: 3, background: "#b3311d" } })
    .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "20/1 40/1 0/1" } })
    .jpeg()
    .toBuffer(),
})

/** Waits until an answer of the half-finished listing lies on the phone: nothing on the screen tells. */
const answerKept = (answer: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open("chophien-sell-data")
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction("data").objectStore("data").get("draft:answers")
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => {
            opening.result.close()
            resolve(JSON.stringify(reading.result ?? null).includes(wanted))
          }
        }
      }),
    answer
  )

/** Fills in the five steps up to the last look. */
async function fillListing(title: string): Promise<void> {
  await page.goto("/sell/hang/moi")
  await fillSteps(title)
}

/** Fills in the open form up to the last look. */
async function fillSteps(title: string): Promise<void> {
  await page.getByLabel("Chọn ảnh có sẵn").setInputFiles([await photo()])
  await page.getByRole("img", { name: "Ảnh 1" }).waitFor()
  await page.getByRole("button", { name: "Tiếp tục" }).click()
  await page.getByLabel("Tên hàng").fill(title)
  await page.getByRole("radio", { name: "Mật ong" }).check()
  await page.getByRole("button", { name: "Tiếp tục" }).click()
  await page.getByRole("button", { name: "chai" }).click()
  await page.getByLabel("Giá một chai").pressSequentially("250000")
  await page
    .getByLabel(/nặng bao nhiêu/)
    .first()
    .fill("700")
  await page.getByLabel("Có bao nhiêu chai để bán?").fill("20")
  await page.getByRole("button", { name: "Tiếp tục" }).click()
  await page.getByRole("radio", { name: /Dễ vỡ/ }).check()
  await page.getByRole("button", { name: "Tiếp tục" }).click()
  await page.getByRole("button", { name: "Tháng 5" }).click()
  await page.getByRole("button", { name: "Tháng 6" }).click()
  await page.getByRole("radio", { name: /Nhà làm ra/ }).check()
  await page.getByRole("radio", { name: /Chỉ sơ chế/ }).check()
  await page.getByRole("button", { name: "Tiếp tục" }).click()
  await page.getByRole("heading", { name: "Xem lại lần cuối" }).waitFor()
}

/** Screens by their address, each with a text that it shows once it is there. */
const screens = [
  ["/sell/", "Việc cần làm"],
  ["/sell/don-hang?muc=tat-ca", "Đơn số 1043"],
  ["/sell/don-hang/order_1042", "Gọi 0987 654 321"],
  ["/sell/don-hang/order_1038/gui", "Gửi qua đâu?"],
  ["/sell/don-hang/order_1030", "VTP1234567890"],
  ["/sell/don-hang/order_1030/kien/ful_1030", "Lưu mã mới, báo cho khách"],
  ["/sell/khieu-nai", "Khiếu nại đơn số 1030"],
  ["/sell/khieu-nai/cmpl_1030", "Hai gói măng bị rách"],
  ["/sell/khieu-nai/cmpl_1030/tra-loi", "Bạn trả lời thế nào?"],
  ["/sell/hoi-dap", "Bao giờ gửi ạ?"],
  ["/sell/hoi-dap/qst_product", "Chè này có pha lạnh"],
  ["/sell/danh-gia", "Măng hơi mặn."],
  ["/sell/danh-gia/rev_1030/tra-loi", "Viết cho khách"],
  ["/sell/danh-gia/rev_1030/bao", "Vì sao bạn báo?"],
  ["/sell/hang", "Măng khô Mai Châu"],
  ["/sell/hang/prod_ga", "Đông lạnh"],
  ["/sell/hang/moi", "Chụp ảnh"],
  ["/sell/tien", "Sắp được chuyển"],
  ["/sell/tien/don", "Đơn số 1041"],
  ["/sell/tien/don/order_1042", "Cước giao hàng"],
  ["/sell/tien/tai-khoan", "Lưu tài khoản này"],
  ["/sell/tai-khoan", "Chủ gian hàng"],
  ["/sell/nguoi-quan-ly", "Giàng A Páo"],
  ["/sell/ngay-giao", "Bạn cần bao lâu để gói và gửi?"],
  ["/sell/khong-co-trang-nay", "Không có trang này"],
] as const

inBrowser("a member of a co-operative, on a phone of 360 × 740", () => {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    market = new Market()
    const origin = await market.start()
    ;({ context, page, complaints } = await openPhone(browser, origin))
    // As long as it takes where other work slows the machine: each wait is for a state.
    page.setDefaultTimeout(120_000)
  })
  afterEach(async () => {
    await context.close()
    await market.stop()
    expect(complaints).toEqual([])
    expect(market.breaches).toEqual([])
  })

  it("sets a password from the invitation and is in", async () => {
    await page.goto("/sell/moi/moi-paco")
    await page.getByRole("heading", { name: "Chào Sùng Thị Mai!" }).waitFor()
    await page.getByRole("textbox", { name: "Mật khẩu mới" }).fill("ngắn")
    await page.getByRole("button", { name: /Đặt mật khẩu/ }).click()
    await page.getByText("Mật khẩu mới có 4 ký tự. Cần ít nhất 10 ký tự.").waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole("textbox", { name: "Mật khẩu mới" }).fill(market.password)
    await page.getByRole("button", { name: /Đặt mật khẩu/ }).click()
    await page.getByText("đơn cần xác nhận").waitFor()
    await page.goto("/sell/moi/moi-paco")
    await page.getByRole("heading", { name: "Thư mời không còn dùng được" }).waitFor()
  })

  it("asks for a new password by mail, and sets it by the link", async () => {
    market.invitation = undefined
    market.joined = true
    await page.goto("/sell/dang-nhap")
    await page.getByRole("link", { name: "Quên mật khẩu?" }).click()
    await page.getByRole("button", { name: "Gửi liên kết cho tôi" }).click()
    await page.getByText("Hãy nhập email hoặc số điện thoại của bạn.").waitFor()
    await page.getByLabel("Email").fill(market.email)
    await page.getByRole("button", { name: "Gửi liên kết cho tôi" }).click()
    await page.getByRole("heading", { name: "Hãy mở hộp thư của bạn" }).waitFor()
    expect(await faults()).toEqual([])
    await page.goto("/sell/moi/dat-lai")
    await page.getByText("Hãy đặt mật khẩu mới cho gian hàng").waitFor()
    await page.getByRole("textbox", { name: "Mật khẩu mới" }).fill(market.password)
    await page.getByRole("button", { name: /Đặt mật khẩu/ }).click()
    await page.getByText("đơn cần xác nhận").waitFor()
  })

  it("is told when the password is wrong, signs in, and leaves no token where scripts can read it", async () => {
    await page.goto("/sell/")
    await page.getByLabel("Email").fill(market.email)
    await page.getByRole("textbox", { name: "Mật khẩu" }).fill("khong phai the nay")
    await page.getByRole("button", { name: "Đăng nhập", exact: true }).click()
    await page.getByText("Email, số điện thoại hoặc mật khẩu chưa đúng.").waitFor()
    await signIn()
    const kept = await page.evaluate(
      () => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie
    )
    expect(kept).not.toMatch(/token|session/)
  })

  it("confirms an order with one tap and ships it with a carrier's code", async () => {
    await signIn()
    await page.getByRole("link", { name: /2 đơn cần xác nhận/ }).click()
    const card = page.getByRole("article").filter({ hasText: "Đơn số 1042" })
    await card.getByRole("button", { name: "Xác nhận có hàng" }).click()
    await card.waitFor({ state: "detached" })
    expect(market.orders.find(({ display_id }) => display_id === 1042)?.state).toBe("to_ship")

    await page.getByRole("link", { name: "Cần gửi" }).click()
    await page.getByRole("link", { name: /Đơn số 1042/ }).click()
    expect(await page.getByRole("link", { name: "Gọi 0987 654 321" }).getAttribute("href")).toBe(
      "tel:+84987654321"
    )
    await page.getByRole("link", { name: "Báo đã gửi hàng" }).click()
    await page.getByRole("button", { name: "Xong, báo cho khách" }).click()
    await page.getByText("Hãy chọn nơi bạn gửi hàng.").waitFor()
    await page.getByRole("radio", { name: "Viettel Post" }).check()
    await page.getByLabel("Mã vận đơn").fill("vtp0099887766")
    await page.getByRole("button", { name: "Xong, báo cho khách" }).click()
    await page.getByText("VTP0099887766").waitFor()
    expect(market.orders.find(({ display_id }) => display_id === 1042)?.tracking).toMatchObject([
      { carrier: "Viettel Post", number: "VTP0099887766" },
    ])
  })

  it("ships by bus or with a pasted link, and puts a wrong code right afterwards", async () => {
    await signIn()
    await page.goto("/sell/don-hang/order_1038/gui")
    await page.getByRole("radio", { name: "Viettel Post" }).check()
    await page.getByLabel("Mã vận đơn").fill("ngọc 12")
    await page.getByRole("button", { name: "Xong, báo cho khách" }).click()
    await page.getByText(/chỉ có chữ không dấu/).waitFor()
    await page.getByRole("radio", { name: "Giao Hàng Nhanh" }).check()
    await page.getByLabel("Mã vận đơn").fill("https://donhang.ghn.vn/?order_code=GYCYQNYM7")
    await page.getByText("Khách sẽ thấy mã: GYCYQNYM7").waitFor()
    await page.getByRole("radio", { name: /Cách khác/ }).check()
    await page.getByLabel("Biển số xe").fill("xe 28F-012.34")
    await page.getByRole("button", { name: "Xong, báo cho khách" }).click()
    await page.getByText("xe 28F-012.34").waitFor()
    await page.getByRole("link", { name: "Sửa mã vận đơn" }).click()
    await page.getByLabel("Biển số xe").fill("0912 345 678")
    expect(await faults()).toEqual([])
    await page.getByRole("button", { name: "Lưu mã mới, báo cho khách" }).click()
    await page.getByText("0912 345 678").first().waitFor()
    await page.getByText(/Mã trước: xe 28F-012.34/).waitFor()
    expect(market.done).toEqual(["ship order_1038", "correct order_1038"])
  })

  it("confirms and ships without a network, one after the other", async () => {
    await signIn()
    await shellKept()
    await page.goto("/sell/don-hang/order_1041/gui")
    await page.getByText("Đơn này chưa gửi được lúc này.").waitFor()
    await page.goto("/sell/don-hang/order_1041")
    await page.getByRole("button", { name: "Xác nhận có hàng" }).waitFor()
    await context.setOffline(true)
    await page.getByRole("button", { name: "Xác nhận có hàng" }).click()
    await page.getByRole("link", { name: "Báo đã gửi hàng" }).click()
    await page.getByRole("radio", { name: "Viettel Post" }).check()
    await page.getByLabel("Mã vận đơn").fill("VTP 1234 5678")
    await page.getByRole("button", { name: "Xong, báo cho khách" }).click()
    await page.getByText(/2 việc đang chờ gửi/).waitFor()
    await context.setOffline(false)
    await page.getByText("VTP12345678").waitFor()
    expect(market.done).toEqual(["confirm order_1041", "ship order_1041"])
  })

  it("finds an order by what the shopper says, and sees how many wait", async () => {
    await signIn()
    await page.goto("/sell/don-hang")
    await page.getByRole("link", { name: "Cần xác nhận 2" }).waitFor()
    await page.getByRole("link", { name: "Tất cả" }).click()
    await page.getByText("Đơn số 1030").waitFor()
    await page.getByLabel("Tìm đơn").fill("mang kho")
    await page.getByText("Đơn số 1042").waitFor({ state: "detached" })
    await page.getByText("Đơn số 1030").waitFor()
    await page.getByLabel("Tìm đơn").fill("không có đâu")
    await page.getByText("Không có đơn nào như vậy ở mục này.").waitFor()
    expect(await faults()).toEqual([])
  })

  it("lists a product in five steps; its photo is made small and loses the place it was taken", async () => {
    await signIn()
    await fillListing("Mật ong bạc hà")
    await page.getByText("250.000 ₫ / chai").waitFor()
    await page.getByRole("button", { name: "Đăng bán" }).click()
    await page.getByRole("heading", { name: "Đã đăng bán!" }).waitFor()

    const [listing] = market.listings
    expect(listing).toMatchObject({
      title: "Mật ong bạc hà",
      category_slug: "mat-ong",
      unit: "chai",
      price: 250_000,
      weight_g: 700,
      stock: 20,
      ship_class: "fragile",
      season_months: [5, 6],
      sold_off_season: true,
      producer_own: true,
      processing_level: "preliminary",
      status: "published",
    })
    expect(market.photos).toHaveLength(1)
    const { format, width, height, exif } = await sharp(market.photos[0]).metadata()
    expect({ format, width, height, exif }).toEqual({
      format: "jpeg",
      width: 1200,
      height: 1600,
      exif: undefined,
    })
    expect(market.done).toEqual(["photo", "list Mật ong bạc hà"])
  })

  it("shares what was published: its picture as a JPEG, with the address", async () => {
    await context.addInitScript(() => {
      const shared: { text: string; files: string[] }[] = []
      Object.assign(globalThis, { shared })
      navigator.canShare = () => true
      navigator.share = async ({ text = "", files = [] } = {}) => {
        const head = new Uint8Array((await files[0]?.arrayBuffer()) ?? []).slice(0, 3).join(" ")
        shared.push({ text, files: files.map(({ name, type }) => `${name} ${type} ${head}`) })
      }
    })
    await signIn()
    await fillListing("Mật ong bạc hà")
    await page.getByRole("button", { name: "Đăng bán" }).click()
    await page.getByRole("heading", { name: "Đã đăng bán!" }).waitFor()
    const address = market.listings[0]?.url ?? ""
    const lastShared = () =>
      page.evaluate(() => (globalThis as unknown as { shared: { files: string[] }[] }).shared.at(-1))
    const share = page.getByRole("button", { name: "Chia sẻ" })
    // The picture is read in the background: until it is here, the address goes alone.
    for (const end = Date.now() + 60_000; Date.now() < end; await share.click())
      if ((await lastShared())?.files.length) break
    expect((await lastShared())?.files).toEqual(["Mật ong bạc hà.jpg image/jpeg 255 216 255"])
    expect(await lastShared()).toMatchObject({ text: `Mật ong bạc hà\n${address}` })
  })

  it("taps twice on “Continue” and is only one step further, with nothing called wrong yet", async () => {
    await signIn()
    await page.goto("/sell/hang/moi")
    await page.getByLabel("Chọn ảnh có sẵn").setInputFiles([await photo()])
    await page.getByRole("img", { name: "Ảnh 1" }).waitFor()
    await page.getByRole("button", { name: "Tiếp tục" }).dblclick()
    await page.getByLabel("Tên hàng").waitFor()
    expect(await page.getByText("Hãy ghi tên hàng").count()).toBe(0)
    await page.goBack()
    await page.getByRole("heading", { name: "Chụp ảnh hàng" }).waitFor()
  })

  it("is brought to the question that was not answered, and reads there what is missing", async () => {
    await signIn()
    await page.goto("/sell/hang/moi")
    await page.getByLabel("Chọn ảnh có sẵn").setInputFiles([await photo()])
    await page.getByRole("img", { name: "Ảnh 1" }).waitFor()
    await page.getByRole("button", { name: "Tiếp tục" }).click()
    await page.getByLabel("Tên hàng").fill("Mật ong")
    await page.getByRole("radio").first().waitFor()
    await page.getByRole("button", { name: "Tiếp tục" }).click()
    const missing = page.getByText("Hãy chọn loại hàng.")
    await missing.waitFor()
    await page.waitForFunction(
      () => document.activeElement instanceof HTMLInputElement && document.activeElement.type === "radio"
    )
    const box = await missing.boundingBox()
    const foot = await page.getByRole("button", { name: "Tiếp tục" }).boundingBox()
    expect(box && foot && box.y > 0 && box.y + box.height < foot.y).toBe(true)
  })

  it("goes back from a listed product to where the form was opened, not through its steps again", async () => {
    await signIn()
    await page.getByRole("link", { name: /mặt hàng đang có/ }).click()
    await page.getByRole("link", { name: "Đăng hàng mới" }).click()
    await page.getByLabel("Chọn ảnh có sẵn").waitFor()
    await fillSteps("Mật ong về nhà")
    await page.getByRole("button", { name: "Đăng bán" }).click()
    await page.getByRole("heading", { name: "Đã đăng bán!" }).waitFor()
    await page.goBack()
    await page.getByRole("heading", { name: "Hàng bán" }).waitFor()
  })

  it("goes on with a half-finished listing after the phone closed the app", async () => {
    await signIn()
    await page.goto("/sell/hang/moi")
    await page.getByLabel("Chọn ảnh có sẵn").setInputFiles([await photo()])
    await page.getByText("Đã gửi").waitFor()
    await page.getByRole("button", { name: "Tiếp tục" }).click()
    await page.getByLabel("Tên hàng").fill("Măng chua")
    await answerKept("Măng chua")
    await page.goto("/sell/")
    await page.getByText("Bạn đang đăng dở một mặt hàng.").waitFor()
    await page.getByRole("link", { name: "Làm tiếp" }).click()
    await page.getByRole("button", { name: "Làm tiếp" }).click()
    await page.getByRole("img", { name: "Ảnh 1" }).waitFor()
    await page.getByRole("button", { name: "Tiếp tục" }).click()
    expect(await page.getByLabel("Tên hàng").inputValue()).toBe("Măng chua")
  })

  it("changes the stock of a listing, and only that", async () => {
    await signIn()
    await page.goto("/sell/hang/prod_che")
    await page.getByRole("button", { name: "Thêm một" }).click()
    await page.getByRole("button", { name: "Lưu thay đổi" }).click()
    await page.getByRole("heading", { name: "Đã lưu!" }).waitFor()
    expect(market.calls.at(-1)?.body).toEqual({ stock_change: 1 })
  })

  it("sees the stock that is left while shoppers buy: what was sold meanwhile stays sold", async () => {
    await signIn()
    await page.goto("/sell/hang/prod_che")
    await page.getByLabel("Số lượng còn để bán").waitFor()
    const listing = market.listings.find(({ id }) => id === "prod_che")
    if (!listing) throw new Error("The samples have no tea.")
    listing.stock -= 2
    await page.getByRole("button", { name: "Bớt một" }).click()
    await page.getByRole("button", { name: "Lưu thay đổi" }).click()
    await page.getByRole("heading", { name: "Đã lưu!" }).waitFor()
    expect(listing.stock).toBe(21)
  })

  it("changes a price that another device has changed: is told, and decides", async () => {
    await signIn()
    await page.goto("/sell/hang/prod_che")
    await page.getByRole("button", { name: "Sửa: Giá và số lượng" }).click()
    const listing = market.listings.find(({ id }) => id === "prod_che")
    if (!listing) throw new Error("The samples have no tea.")
    listing.price = 270_000
    await page.getByLabel("Giá một hộp 100 g").fill("280k")
    await page.getByText("Khách trả 280 nghìn đồng cho một hộp 100 g.").waitFor()
    await page.getByRole("button", { name: "Xong" }).click()
    await page.getByRole("button", { name: "Lưu thay đổi" }).click()
    await page.getByText(/đã được đổi ở máy khác, nay là 270000/).waitFor()
    expect(listing.price).toBe(270_000)
    await page.getByRole("link", { name: "Việc đang chờ gửi" }).click()
    expect(await faults()).toEqual([])
    await page.getByRole("button", { name: "Vẫn dùng bản của tôi" }).click()
    await page.getByText("Mọi việc đã được gửi xong.").waitFor()
    expect(listing.price).toBe(280_000)
  })

  it("types price, weight and stock in their own way: what was read stands in words, what is unclear is asked", async () => {
    await signIn()
    await page.goto("/sell/hang/moi")
    await page.getByLabel("Chọn ảnh có sẵn").setInputFiles([await photo()])
    await page.getByRole("img", { name: "Ảnh 1" }).waitFor()
    await page.getByRole("button", { name: "Tiếp tục" }).click()
    await page.getByLabel("Tên hàng").fill("Măng khô")
    await page.getByRole("radio", { name: "Mật ong" }).check()
    await page.getByRole("button", { name: "Tiếp tục" }).click()
    await page.getByRole("button", { name: "kg", exact: true }).click()
    const price = page.getByLabel("Giá một kg")
    const weight = page.getByLabel("Một kg nặng bao nhiêu", { exact: false }).first()
    const stock = page.getByLabel("Có bao nhiêu kg để bán?")

    await price.fill("85k")
    await page.getByText("Khách trả 85 nghìn đồng cho một kg.").waitFor()
    await price.fill("1.250.000,00")
    await page.getByText("Khách trả 1 triệu 250 nghìn đồng cho một kg.").waitFor()
    await price.fill("85")
    await stock.fill("10,5")
    await page.getByRole("button", { name: "85 nghìn đồng" }).click()
    expect(await price.inputValue()).toBe("85.000")
    await weight.fill("1,5")
    await page.getByRole("button", { name: "Còn 10 kg" }).click()
    expect(await stock.inputValue()).toBe("10")
    await page.getByRole("button", { name: "= 1,5 kg" }).click()
    expect(await weight.inputValue()).toBe("1.500")
    await weight.fill("15")
    await page.getByText("Một kg mà nặng 15 g, chợ thấy chưa khớp.").waitFor()
    await page.getByRole("button", { name: "Tiếp tục" }).click()
    await page.getByText("Hãy chọn cân nặng nào là đúng.").waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole("button", { name: "Sửa thành 1 kg" }).click()
    await price.fill("một trăm")
    await page.getByRole("button", { name: "Tiếp tục" }).click()
    await page.getByText("Hãy ghi giá bán", { exact: false }).waitFor()
    await price.fill("120.000đ")
    await page.getByRole("button", { name: "Tiếp tục" }).click()
    await page.getByRole("heading", { name: "Gửi hàng thế nào?" }).waitFor()
  })

  it("chooses files that are no photo, or a damaged one: each says what to do; one without its last bytes is taken", async () => {
    await signIn()
    await page.goto("/sell/hang/moi")
    const choose = (buffer: Buffer, name = "anh.jpg", mimeType = "image/jpeg") =>
      page.getByLabel("Chọn ảnh có sẵn").setInputFiles([{ name, mimeType, buffer }])
    await choose(Buffer.alloc(0))
    await page.getByText("Ảnh này trống", { exact: false }).waitFor()
    await choose(Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), "anh.heic", "image/heic")
    await page.getByText("Tương thích nhất", { exact: false }).waitFor()
    await choose(Buffer.from("%PDF-1.7 …"), "giay.pdf", "application/pdf")
    await page.getByText("Tệp này không phải là ảnh.", { exact: false }).waitFor()
    const { buffer } = await photo()
    await choose(buffer.subarray(0, 40))
    await page.getByText("Ảnh này bị hỏng", { exact: false }).waitFor()
    expect(await faults()).toEqual([])
    await choose(buffer.subarray(0, buffer.length - 200))
    await page.getByRole("img", { name: "Ảnh 1" }).waitFor()
  })

  it("goes back without saving: the change is kept in sight, and is saved or discarded", async () => {
    await signIn()
    await page.getByRole("link", { name: "Hàng bán" }).click()
    const open = async () => {
      await page.locator("a[href='/sell/hang/prod_che']").click()
      await page.getByLabel("Số lượng còn để bán").waitFor()
    }
    await open()
    await page.getByRole("button", { name: "Thêm một" }).click()
    await page.goBack()
    await page.getByRole("article").getByText("Chưa lưu thay đổi").waitFor()
    await open()
    expect(await page.getByLabel("Số lượng còn để bán").inputValue()).toBe("25")
    expect(await faults()).toEqual([])
    await page.getByRole("button", { name: "Bỏ thay đổi" }).click()
    expect(await page.getByLabel("Số lượng còn để bán").inputValue()).toBe("24")
    await page.getByRole("button", { name: "Thêm một" }).click()
    await page.goBack()
    await open()
    await page.getByRole("button", { name: "Lưu thay đổi" }).click()
    await page.getByRole("heading", { name: "Đã lưu!" }).waitFor()
    expect(market.calls.map(({ body }) => body)).toEqual([{ stock_change: 1 }])
    await page.goBack()
    await page.getByRole("article").first().waitFor()
    expect(await page.getByText("Chưa lưu thay đổi").count()).toBe(0)
  })

  it("works without a network: what was read is there, what is done waits in sight and is sent once", async () => {
    await signIn()
    await shellKept()
    await page.goto("/sell/don-hang")
    await page.getByText("Đơn số 1042").waitFor()
    await page.goto("/sell/hang/moi")
    await page.getByText("Chụp ảnh hàng").waitFor()
    await page.getByLabel("Chọn ảnh có sẵn").setInputFiles([await photo()])
    await page.getByText("Đã gửi").waitFor()
    await page.getByRole("button", { name: "Tiếp tục" }).click()
    await page.getByRole("radio", { name: "Mật ong" }).waitFor()

    await context.setOffline(true)
    await page.goto("/sell/don-hang")
    await page.getByText(/Bạn đang xem bản lưu lúc/).waitFor()
    await page
      .getByRole("article")
      .filter({ hasText: "Đơn số 1042" })
      .getByRole("button", { name: "Xác nhận có hàng" })
      .click()
    await page.getByRole("article").filter({ hasText: "Đơn số 1042" }).getByText("Đang chờ mạng…").waitFor()

    await page.goto("/sell/hang/moi")
    await page.getByRole("button", { name: "Bỏ, làm mới" }).click()
    await fillSteps("Mật ong không mạng")
    await page.getByRole("button", { name: "Đăng bán" }).click()
    await page.getByRole("heading", { name: "Đang chờ mạng…" }).waitFor()
    expect(market.calls.filter(({ path }) => path !== "/seller/uploads")).toEqual([])

    await page.reload()
    await page
      .getByRole("status")
      .getByText(/2 việc đang chờ gửi/)
      .waitFor()
    // The form's script is loaded once the first screen stands.
    await page.getByRole("heading", { level: 1 }).waitFor()
    expect(await faults()).toEqual([])
    await context.setOffline(false)
    await page.getByRole("status").getByText(/việc/).waitFor({ state: "detached" })

    expect(market.keysOf(/confirm$/)).toHaveLength(1)
    expect(market.listings.filter(({ title }) => title === "Mật ong không mạng")).toHaveLength(1)
    // The first photo belongs to the listing that was discarded.
    expect([...market.done].sort()).toEqual([
      "confirm order_1042",
      "list Mật ong không mạng",
      "photo",
      "photo",
    ])
  })

  it("taps twice on confirm, ship, save and publish, as thumbs do: each happens once", async () => {
    const twice = (name: string) =>
      page.getByRole("button", { name }).evaluate((button: HTMLButtonElement) => {
        button.click()
        button.click()
      })
    await signIn()
    await page.goto("/sell/don-hang")
    await page.getByRole("link", { name: /Đơn số 1042/ }).click()
    await page.getByText("Gọi 0987 654 321").waitFor()
    await twice("Xác nhận có hàng")
    await page.getByRole("link", { name: "Báo đã gửi hàng" }).click()
    await page.getByRole("radio", { name: "Viettel Post" }).check()
    await page.getByLabel("Mã vận đơn").fill("vtp0099887766")
    await twice("Xong, báo cho khách")
    await page.getByText("VTP0099887766").waitFor()
    await page.goto("/sell/hang/prod_che")
    await page.getByRole("button", { name: "Thêm một" }).click()
    await twice("Lưu thay đổi")
    await page.getByRole("heading", { name: "Đã lưu!" }).waitFor()
    await fillListing("Mật ong hai lần")
    await twice("Đăng bán")
    await page.getByRole("heading", { name: "Đã đăng bán!" }).waitFor()
    await page.goto("/sell/dang-cho")
    await page.getByText("Mọi việc đã được gửi xong.").waitFor()
    // Photos and previews are sent by themselves.
    const aside = ["/seller/uploads", "/seller/listing-previews"]
    expect(market.calls.filter(({ path }) => !aside.includes(path)).map(({ path }) => path)).toEqual([
      "/seller/orders/order_1042/confirm",
      "/seller/orders/order_1042/ship",
      "/seller/listings/prod_che",
      "/seller/listings",
    ])
  })

  it("drops what still waits after being asked, and it is never sent", async () => {
    await signIn()
    await page.goto("/sell/don-hang")
    await page.getByText("Đơn số 1041").waitFor()
    await context.setOffline(true)
    for (const number of [1041, 1042])
      await page
        .getByRole("article")
        .filter({ hasText: `Đơn số ${number}` })
        .getByRole("button", { name: "Xác nhận có hàng" })
        .click()
    await page.getByRole("link", { name: /2 việc đang chờ gửi/ }).click()
    const job = page.getByRole("article").filter({ hasText: "Xác nhận đơn số 1041" })
    await job.getByRole("button", { name: "Bỏ việc này" }).click()
    await job.getByText(/không gửi nó nữa/).waitFor()
    expect(await faults()).toEqual([])
    await job.getByRole("button", { name: "Giữ lại" }).click()
    await job.getByRole("button", { name: "Bỏ việc này" }).click()
    await job.getByRole("button", { name: "Bỏ việc này" }).click()
    await job.waitFor({ state: "detached" })
    await context.setOffline(false)
    await page.getByText("Mọi việc đã được gửi xong.").waitFor()
    expect(market.calls.filter(({ path }) => path.endsWith("/confirm")).map(({ path }) => path)).toEqual([
      "/seller/orders/order_1042/confirm",
    ])
    await page.goto("/sell/don-hang")
    await page
      .getByRole("article")
      .filter({ hasText: "Đơn số 1041" })
      .getByRole("button", { name: "Xác nhận có hàng" })
      .waitFor()
  })

  it("two tabs without a network: what was done in each is sent once", async () => {
    await signIn()
    await page.goto("/sell/don-hang")
    const second = await context.newPage()
    await second.goto("/sell/don-hang")
    await second.getByText("Đơn số 1042").waitFor()
    await page.getByText("Đơn số 1041").waitFor()
    await context.setOffline(true)
    await page
      .getByRole("article")
      .filter({ hasText: "Đơn số 1041" })
      .getByRole("button", { name: "Xác nhận có hàng" })
      .click()
    await second
      .getByRole("article")
      .filter({ hasText: "Đơn số 1042" })
      .getByRole("button", { name: "Xác nhận có hàng" })
      .click()
    await second
      .getByRole("status")
      .getByText(/2 việc đang chờ gửi/)
      .waitFor()
    await context.setOffline(false)
    for (const tab of [page, second])
      await tab.getByRole("status").getByText(/việc/).waitFor({ state: "detached" })
    expect(market.keysOf(/confirm$/)).toHaveLength(2)
    expect([...market.done].sort()).toEqual(["confirm order_1041", "confirm order_1042"])
  })

  it("loses the answer on the way: the same thing is sent again under the same key and happens once", async () => {
    await signIn()
    await page.goto("/sell/don-hang")
    market.loseAnswerTo = "/confirm"
    await page
      .getByRole("article")
      .filter({ hasText: "Đơn số 1041" })
      .getByRole("button", { name: "Xác nhận có hàng" })
      .click()
    await page.getByRole("article").filter({ hasText: "Đơn số 1041" }).waitFor({ state: "detached" })
    const keys = market.keysOf(/confirm$/)
    expect(keys.length).toBeGreaterThan(1)
    expect(new Set(keys).size).toBe(1)
    expect(market.done).toEqual(["confirm order_1041"])
  })

  it("hears from the backend why something was refused, and may drop it", async () => {
    await signIn()
    await page.goto("/sell/don-hang/order_1042")
    await page.getByRole("button", { name: "Xác nhận có hàng" }).waitFor()
    const order = market.orders.find(({ id }) => id === "order_1042")
    if (order) order.state = "canceled"
    await page.getByRole("button", { name: "Xác nhận có hàng" }).click()
    await page.getByRole("link", { name: /1 việc chưa gửi được/ }).click()
    await page.getByText("Khách đã hủy đơn này. Bạn không cần gửi hàng nữa.").waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole("button", { name: "Bỏ việc này" }).click()
    await page.getByRole("button", { name: "Bỏ việc này" }).click()
    await page.getByText("Mọi việc đã được gửi xong.").waitFor()
  })

  it("sends a photo that broke off by itself once the network is back", async () => {
    await signIn()
    await page.goto("/sell/hang/moi")
    await page.getByText("Chụp ảnh hàng").waitFor()
    await context.setOffline(true)
    await page.getByLabel("Chọn ảnh có sẵn").setInputFiles([await photo()])
    await page.getByText("Gửi khi có mạng").waitFor()
    expect(market.photos).toHaveLength(0)
    await context.setOffline(false)
    await page.getByText("Đã gửi").waitFor()
    expect(market.photos).toHaveLength(1)
  })

  it("goes on in a second tab when the first has signed in again", async () => {
    await signIn()
    const second = await context.newPage()
    await second.goto("/sell/")
    await second.getByText("Việc cần làm").waitFor()
    await context.clearCookies()
    await second.goto("/sell/don-hang")
    await second.getByRole("heading", { name: "Đăng nhập gian hàng" }).waitFor()
    await page.goto("/sell/don-hang")
    await page.getByLabel("Email").fill(market.email)
    await page.getByRole("textbox", { name: "Mật khẩu" }).fill(market.password)
    await page.getByRole("button", { name: "Đăng nhập" }).click()
    await second.getByText("Đơn số 1041").waitFor()
  })

  it("signs in again when the session has ended, and what waited is sent then", async () => {
    await signIn()
    await page.goto("/sell/don-hang")
    await page.getByText("Đơn số 1041").waitFor()
    await context.clearCookies()
    await page
      .getByRole("article")
      .filter({ hasText: "Đơn số 1041" })
      .getByRole("button", { name: "Xác nhận có hàng" })
      .click()
    await page.getByText(/1 việc chưa gửi vẫn được giữ trong điện thoại/).waitFor()
    expect(await faults()).toEqual([])
    await page.getByLabel("Email").fill(market.email)
    await page.getByRole("textbox", { name: "Mật khẩu" }).fill(market.password)
    await page.getByRole("button", { name: "Đăng nhập" }).click()
    await page.getByText("Mọi việc đã được gửi xong.").waitFor()
    await page.goto("/sell/don-hang")
    await page.getByText("Đơn số 1042").waitFor()
    await page.getByText("Đơn số 1041").waitFor({ state: "detached" })
    expect(market.orders.find(({ display_id }) => display_id === 1041)?.state).toBe("to_ship")
  })

  it("sees where else the member is signed in, signs one device out, then all others", async () => {
    await signIn()
    await page.goto("/sell/tai-khoan")
    const devices = page.locator(".device")
    await devices.nth(2).waitFor()
    expect(await devices.allInnerTexts()).toEqual([
      expect.stringContaining("Máy bạn đang dùng"),
      expect.stringContaining("Safari, iPhone"),
      expect.stringContaining("Cốc Cốc, Windows"),
    ])
    await page.getByRole("button", { name: "Đăng xuất mọi máy khác" }).waitFor()
    await devices.nth(1).getByRole("button", { name: "Đăng xuất" }).click()
    await devices.nth(2).waitFor({ state: "detached" })
    expect(market.signIns.map(({ id }) => id)).toEqual(["sgn_1", "sgn_3"])
    await devices.nth(1).getByRole("button", { name: "Đăng xuất" }).click()
    await devices.nth(1).waitFor({ state: "detached" })
    expect(await faults()).toEqual([])
  })

  it("signs out and leaves nothing on the phone", async () => {
    await signIn()
    await page.goto("/sell/tai-khoan")
    for (let taps = 0; taps < 2; taps++)
      await page.getByRole("button", { name: "Đăng xuất", exact: true }).click()
    await page.getByRole("heading", { name: "Đăng nhập gian hàng" }).waitFor()
    await page.reload()
    await page.getByRole("heading", { name: "Đăng nhập gian hàng" }).waitFor()
    expect(await context.cookies()).toEqual([])
  })

  it("answers a complaint without a network; the offer is sent once there is one", async () => {
    await signIn()
    await page.getByText("1 khiếu nại cần bạn trả lời").click()
    await page.getByText("Khiếu nại đơn số 1030").first().click()
    await page.getByText("Hai gói măng bị rách").first().waitFor()
    await page.getByRole("link", { name: "Trả lời khách" }).click()
    await page.getByRole("button", { name: "Gửi trả lời" }).click()
    await page.getByText("Hãy chọn một cách trả lời.").waitFor()
    await page.getByRole("radio", { name: /Đề nghị hoàn một phần/ }).check()
    await page.getByLabel("Số tiền hoàn cho khách").fill("999k")
    await page.getByLabel("Viết cho khách").fill("Xin lỗi bạn, tôi hoàn một gói.")
    await page.getByRole("button", { name: "Gửi trả lời" }).click()
    await page.getByText(/Hãy ghi số tiền, từ 1.000 đồng/).waitFor()
    await page.getByLabel("Số tiền hoàn cho khách").fill("180k")
    await context.setOffline(true)
    await page.getByRole("button", { name: "Gửi trả lời" }).click()
    await page.getByText("Đang chờ mạng").first().waitFor()
    expect(market.complaints[0]?.state).toBe("open")
    await context.setOffline(false)
    await page.getByText("Chờ khách trả lời đề nghị").first().waitFor()
    expect(market.complaints[0]).toMatchObject({ state: "offered", amount: 180_000 })
  })

  it("answers and reports reviews without a network; each goes out once there is one", async () => {
    await signIn()
    await page.getByText("1 đánh giá chưa trả lời").click()
    await page.getByText("Măng hơi mặn.").waitFor()
    await page.getByText("gửi nhanh 4,6/5, đóng gói 4,8/5 (41 lượt)").waitFor()
    await page.getByRole("link", { name: "Trả lời", exact: true }).click()
    await page.getByRole("button", { name: "Gửi trả lời" }).click()
    await page.getByText("Hãy viết vài chữ cho khách.").waitFor()
    await page.getByLabel("Viết cho khách").fill("Cảm ơn bạn, mẻ sau tôi bớt muối.")
    await context.setOffline(true)
    await page.getByRole("button", { name: "Gửi trả lời" }).click()
    await page.getByText("Đang chờ mạng").first().waitFor()
    expect(market.buyersReviews[0]?.answer).toBeNull()
    await context.setOffline(false)
    await page.getByText("Cảm ơn bạn, mẻ sau tôi bớt muối.").waitFor()
    expect(market.buyersReviews[0]?.answer?.text).toBe("Cảm ơn bạn, mẻ sau tôi bớt muối.")

    await page.getByRole("link", { name: "Báo sai" }).first().click()
    await page.getByRole("radio", { name: "Không đúng sự thật" }).check()
    await page.getByRole("button", { name: "Gửi cho trung tâm" }).click()
    await page.getByText("Bạn đã báo, trung tâm đang xem.").waitFor()
    expect(market.buyersReviews[0]?.reported).toBe(true)
  })

  it("answers shoppers without a network, reads older messages, and calls the centre in", async () => {
    await signIn()
    await page.getByText("2 câu hỏi cần bạn trả lời").click()
    await page.getByText("Bao giờ gửi ạ?").click()
    await page.getByRole("button", { name: "Xem lời nhắn cũ hơn" }).click()
    await page.getByText("Lời nhắn thứ 0.").waitFor()
    await page.getByLabel("Viết cho khách").fill("Sáng mai tôi gửi nhé.")
    await context.setOffline(true)
    await page.getByRole("button", { name: "Gửi trả lời" }).click()
    await page.getByText("Sáng mai tôi gửi nhé.").waitFor()
    expect(market.questions[0]?.question.state).toBe("to_answer")
    await context.setOffline(false)
    await page.locator("ol").getByText("Sáng mai tôi gửi nhé.").waitFor()
    expect(market.questions[0]?.question.state).toBe("answered")
    await page.getByRole("button", { name: "Nhờ trung tâm xem" }).click()
    await page.getByLabel("Chuyện gì đã xảy ra?").fill("Khách xúc phạm tôi.")
    await page.getByRole("button", { name: "Gửi cho trung tâm" }).click()
    await page.getByText("Trung tâm đã được nhờ").waitFor()
    expect(market.questions[0]?.question.called_in).toBe(true)
  })

  it.each(screens)("finds %s readable by everyone, and no wider than the screen", async (path, text) => {
    await signIn()
    await page.goto(path)
    await page.getByText(text).first().waitFor()
    expect(await faults()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  it("sets text twice as large in the browser: no screen is wider than the phone", async () => {
    await signIn()
    const devtools = await context.newCDPSession(page)
    for (const [path, text] of screens) {
      await page.goto(path)
      await page.getByText(text).first().waitFor()
      await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } })
      await page.waitForFunction(
        () => getComputedStyle(document.documentElement).fontSize === `${32 * 1.125}px`
      )
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 360])
    }
  })

  it("reads the app in English after choosing so", async () => {
    await signIn()
    await page.goto("/sell/tai-khoan")
    await page.getByRole("radio", { name: "English" }).check()
    await page.getByRole("heading", { name: "Account" }).waitFor()
    await page.goto("/sell/don-hang")
    await page.getByRole("button", { name: "Confirm: I have it" }).first().waitFor()
  })
})
