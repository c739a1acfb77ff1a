import { Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
beforeAll(async () => {
  shop = await startStorefront()
})
afterAll(() => shop.stop())

const orange = "/san-pham/cam-long-vang-cs1-cao-phong"
const words = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\u2060/g, "")
    .replace(/[\s\u00a0]+/g, " ")

/** A shopper without script who asks for the delivery price of oranges. */
const askPrice = (shopper: Shopper, fields: Record<string, string>, prefix = "") =>
  shopper.submit(`${prefix}/noi-giao`, {
    mat_hang: "cam-long-vang-cs1-cao-phong",
    province_code: "",
    ...fields,
  })

describe("The delivery price on a product page", () => {
  test("is asked for by the commune's name, and shown from then on", async () => {
    const shopper = new Shopper(shop.url)
    expect(words((await shopper.open(orange)).html)).toContain("Xem phí giao tới xã của bạn")
    const page = await askPrice(shopper, { commune_q: "ba dinh" })
    expect(page.path).toBe(`${orange}#giao-toi`)
    expect(words(page.html)).toMatch(
      /Giao đến phường Ba Đình, Hà Nội: (từ )?27\.000 ₫ , dự kiến tới từ \S+ \S+ \d+\/\d+ đến \S+ \S+ \d+\/\d+/
    )
    expect(words((await shopper.open(orange)).html)).toContain("Giao đến phường Ba Đình")
  })

  test("words that fit several communes offer them; the one chosen counts", async () => {
    const shopper = new Shopper(shop.url)
    const several = await askPrice(shopper, { commune_q: "a" })
    expect(several.html).toContain('type="radio" name="commune_code" value="05212"')
    expect(words(several.html)).not.toContain("Giao đến")
    const page = await askPrice(shopper, { commune_q: "a", commune_code: "05212" })
    expect(words(page.html)).toMatch(/Giao đến xã Pà Cò, Phú Thọ: (từ )?18\.000 ₫/)
  })

  test("words that fit none say so, and nothing is remembered", async () => {
    const shopper = new Shopper(shop.url)
    const none = await askPrice(shopper, { commune_q: "zzz" })
    expect(words(none.html)).toContain("Không thấy xã nào tên như vậy")
    expect(shopper.cookie("noi_giao")).toBeUndefined()
  })

  test("goods that cannot reach the place say why", async () => {
    const shopper = new Shopper(shop.url)
    await askPrice(shopper, { commune_q: "ba dinh" })
    const { html } = await shopper.open("/san-pham/ga-den-pa-co-lam-sach-nguyen-con")
    expect(words(html)).toContain("Hàng lạnh của gian này chưa gửi tới được nơi bạn chọn.")
  })

  test("the commune of the last checkout is the one told, and the next checkout begins with it", async () => {
    const shopper = new Shopper(shop.url)
    const add = () => shopper.submit(orange, { variant_id: "var_2a", quantity: "1" })
    await add()
    await shopper.submit("/thanh-toan", {
      name: "Bùi Thị Mận",
      phone: "0912 345 678",
      email: "",
      province_code: "25",
      commune_q: "pa co",
      address: "Xóm Bò Báu",
      note: "",
      do: "save",
    })
    expect(words((await shopper.open(orange)).html)).toContain("Giao đến xã Pà Cò, Phú Thọ:")

    const later = new Shopper(shop.url)
    await askPrice(later, { commune_q: "ba dinh" })
    await later.submit(orange, { variant_id: "var_2a", quantity: "1" })
    expect((await later.open("/thanh-toan")).html).toContain('value="Phường Ba Đình"')
  })

  test("a cookie that holds no commune, and a handle that is none, cost nothing", async () => {
    const forged = new Shopper(shop.url, {
      cookie: `noi_giao=${encodeURIComponent('{"code":"x","full_name":"<b>"}')}`,
    })
    const page = await forged.open(orange)
    expect([page.status, words(page.html).includes("Giao đến")]).toEqual([200, false])
    const away = await new Shopper(shop.url).submit("/noi-giao", {
      mat_hang: "//evil.example",
      commune_q: "ba dinh",
    })
    expect(away.path).toBe("/#giao-toi")
  })

  test("reads in English below /en", async () => {
    const page = await askPrice(new Shopper(shop.url), { commune_q: "ba dinh" }, "/en")
    expect(page.path).toBe(`/en${orange}#giao-toi`)
    expect(words(page.html)).toMatch(
      /Delivery to Ba Đình ward, Hà Nội: (from )?27\.000 ₫ , arrives between \w+ \d+ \w+ and/
    )
  })
})

describe("The cart before an address is known", () => {
  test("asks for the commune, then tells price and day of each parcel and the total", async () => {
    const shopper = new Shopper(shop.url)
    await shopper.submit(orange, { variant_id: "var_2a", quantity: "1" })
    const before = words((await shopper.open("/gio-hang")).html)
    expect(before).toContain("Phí giao tính theo xã của bạn ở bước sau")
    const page = await shopper.submit("/noi-giao", { ve: "gio-hang", commune_q: "ba dinh" })
    expect(page.path).toBe("/gio-hang#giao-toi")
    const after = words(page.html)
    expect(after).toContain("Giao tới phường Ba Đình")
    expect(after).toMatch(/Phí giao, dự kiến tới từ \S+ \S+ \d+\/\d+ đến/)
    expect(after).toContain("Nhập nơi nhận")
    expect(after).not.toContain("Xem lại và đặt hàng")
  })

  test("says how much more a parcel holds at its price", async () => {
    const shopper = new Shopper(shop.url)
    await shopper.submit(orange, { variant_id: "var_2a", quantity: "1" })
    const { html } = await shopper.submit("/noi-giao", { ve: "gio-hang", commune_q: "ba dinh" })
    expect(words(html)).toContain("Kiện này còn chỗ cho 350 g hàng không cần giữ lạnh")
  })

  test("offers the communes that fit, and goes back to the cart", async () => {
    const shopper = new Shopper(shop.url)
    await shopper.submit(orange, { variant_id: "var_2a", quantity: "1" })
    const several = await shopper.submit("/noi-giao", { ve: "gio-hang", commune_q: "a" })
    expect(several.path).toMatch(/^\/gio-hang\?xa=a/)
    expect(several.html).toContain('type="radio" name="commune_code" value="05212"')
  })
})
