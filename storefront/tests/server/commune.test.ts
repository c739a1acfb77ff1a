import { Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
let shopper: Shopper
beforeAll(async () => {
  shop = await startStorefront()
  shopper = new Shopper(shop.url)
})
afterAll(() => shop.stop())

const words = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/[\s\u00a0]+/g, " ")

describe("A commune's page", () => {
  test("says where it lies, what it was, how to get there, and what is in season", async () => {
    const { html } = await shopper.open("/xa/cao-phong")
    const text = words(html)
    expect(text).toContain("Xã Cao Phong thuộc tỉnh Phú Thọ.")
    expect(text).toContain("Xã Cao Phong rộng 45,2 km², có 6.200 người.")
    expect(text).toContain("Gần Xã Mai Châu (14 km).")
    expect(text).toMatch(/cách trung tâm Việt Trì khoảng \d+ km, cách trung tâm Hà Nội khoảng \d+ km/)
    expect(html).toContain("https://www.openstreetmap.org/directions?to=20.71000%2C105.32000")
    expect(text).toMatch(/Đang đúng mùa ở đây: Cam lòng vàng \(CS1\) Cao Phong ?, Cam Canh Cao Phong/)
  })

  test("shows it on the map among the others", async () => {
    const { html } = await shopper.open("/xa/cao-phong")
    expect(html.match(/class="map-dot map-here"/g)).toHaveLength(1)
    expect(html.match(/class="map-dot/g)?.length).toBeGreaterThan(3)
  })

  test("reads in English, names of places too", async () => {
    const text = words((await shopper.open("/en/xa/cao-phong")).html)
    expect(text).toContain("Cao Phong commune belongs to the province of Phú Thọ.")
  })
})

test("that goods are samples is said where the button to buy them is", async () => {
  const { html } = await shopper.open("/san-pham/cam-long-vang-cs1-cao-phong")
  const begin = html.indexOf('<form class="buy"')
  const form = html.slice(begin, html.indexOf("buy-row", begin))
  expect(form).toContain("Sản phẩm mẫu để giới thiệu trang, chưa bán thật.")
})
