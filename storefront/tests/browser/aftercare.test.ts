import sharp from "sharp"
import { actOnComplaint } from "../double/aftercare"
import { addToCart, findings, inBrowser, overflow, Phones, toReview } from "../support/phones"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
let phones: Phones

/** A photo as a phone takes it: megabytes of noise. */
const takePhoto = async (): Promise<Buffer> =>
  await sharp({
    create: {
      width: 3000,
      height: 2000,
      channels: 3,
      background: "#774433",
      noise: { type: "gaussian", mean: 120, sigma: 60 },
    },
  })
    .jpeg({ quality: 95 })
    .toBuffer()

inBrowser("What comes after an order, in Chromium", () => {
  beforeAll(async () => {
    shop = await startStorefront()
    phones = await Phones.launch()
  })
  afterAll(async () => {
    await phones.close()
    await shop.stop()
  })
  afterEach(() => expect(phones.troubles.splice(0)).toEqual([]))

  test.each([360, 1280])("from the parcel to the seller's offer: %i px wide", async (width) => {
    const { context, page } = await phones.open({ width })
    const looksRight = async () => {
      expect(await findings(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    }
    await addToCart(shop, page, "ga-den-pa-co-lam-sach-nguyen-con")
    await toReview(shop, page)
    await page.click("button[value=place]")
    await page.waitForURL("**/don-hang/og_*")
    const order = page.url()
    const group = shop.double.shop.groups.get(order.split("/").at(-1) ?? "")
    if (!group) throw new Error("There is no such order")
    Object.assign(group, { state: "paid", order_state: "shipped" })
    await page.goto(order)
    await looksRight()
    await page.click(".parcel-care button")
    await page.waitForSelector("text=Bạn báo đã nhận lúc")

    await page.click("text=Viết đánh giá")
    await page.waitForURL("**/danh-gia?don=*")
    await looksRight()
    await page.click("main .button-gold")
    await page.waitForURL("**&hang=*")
    await looksRight()
    await page.click("main form .button-buy")
    await page.waitForSelector("text=Mời bạn chọn số sao.")
    await looksRight()
    await page.check("input[name=stars][value='4']")
    await page.fill("textarea[name=text]", "Gà chắc thịt, gói kỹ.")
    await page.click("main form .button-buy")
    await page.waitForURL("**da-ghi=1")
    await looksRight()
    await page.goto(order)
    await page.click("text=Nhắn cho gian hàng")
    await page.waitForURL("**/nhan-tin?don=*")
    await looksRight()
    await page.fill("main textarea[name=text]", "Lần sau gửi buổi sáng được không ạ?")
    await page.click("main form .button-buy")
    await page.waitForURL("**da-gui=1")
    await page.click("summary")
    await looksRight()
    await page.goto(order)

    await page.click("text=Báo hàng có vấn đề")
    await page.waitForURL("**/khieu-nai?don=*")
    await looksRight()
    await page.check("input[value=damaged]")
    await page.fill("textarea[name=text]", "Gà bị dập, túi rách và chảy nước.")
    const heavy = await takePhoto()
    await page.setInputFiles("input[name=photos]", { name: "a.jpg", mimeType: "image/jpeg", buffer: heavy })
    await page.waitForFunction((before) => {
      const input = document.querySelector<HTMLInputElement>("input[name=photos]")
      return (input?.files?.[0]?.size ?? before) < before
    }, heavy.length)
    await page.click("main form .button-buy")
    await page.waitForURL("**#khieu-nai")
    await looksRight()

    actOnComplaint(group, "cmpl_0", {
      act: "offer_part",
      actor: "seller",
      text: "Xin lỗi bạn.",
      amount: 50_000,
    })
    await page.goto(order)
    await page.click(".complaint summary")
    await looksRight()
    await page.click("text=Nhờ trung tâm xem")
    await page.waitForURL("**/tra-loi?*")
    await looksRight()
    await page.click("main form .button-buy")
    await page.waitForSelector("text=Trung tâm đang xem")
    expect(group.complaints[0]?.state).toBe("escalated")
    await context.close()
  })
})
