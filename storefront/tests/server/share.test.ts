import sharp from "sharp"
import { Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
let shopper: Shopper
beforeAll(async () => {
  shop = await startStorefront()
  shopper = new Shopper(shop.url)
})
afterAll(() => shop.stop())

const metaOf = (html: string, property: string) =>
  new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1]?.replaceAll("&amp;", "&") ?? ""
const titleOf = (html: string) => /<title>([^<]*)/.exec(html)?.[1]?.replaceAll("\u00a0", " ")
const pictureOf = async (path: string) => new URL(metaOf((await shopper.open(path)).html, "og:image"))

const shared = [
  "/",
  "/san-pham/cam-long-vang-cs1-cao-phong",
  "/gian-hang/gian-pa-co",
  "/xa/pa-co",
  "/en/xa/pa-co",
]

describe("A link that somebody shares", () => {
  test.each(shared)(
    "%s shows a JPEG of 1200 × 630, at an address that only its content changes",
    async (path) => {
      const address = await pictureOf(path)
      expect(address.origin).toBe(shop.url)
      const response = await fetch(address)
      const bytes = Buffer.from(await response.arrayBuffer())
      expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/jpeg"])
      expect(response.headers.get("cache-control")).toBe("public, max-age=86400")
      expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 })
      expect(bytes.length).toBeLessThan(200_000)
      expect((await pictureOf(path)).href).toBe(address.href)
    }
  )

  test("says price and place in its title, in both languages", async () => {
    const path = "/san-pham/cam-long-vang-cs1-cao-phong"
    const vi = "Cam lòng vàng (CS1) Cao Phong, từ 30.000 ₫, xã Cao Phong · Chợ Phiên"
    expect(titleOf((await shopper.open(path)).html)).toBe(vi)
    expect(titleOf((await shopper.open(`/en${path}`)).html)).toContain("from 30.000 ₫, ")
    expect(titleOf((await shopper.open("/gian-hang/gian-pa-co")).html)).toContain("xã Pà Cò, Phú Thọ")
  })

  test("has no picture where there is no such page", async () => {
    for (const path of ["san-pham/khong-co", "xa/khong-co", "khac/gian-pa-co", "cho/khac"])
      expect((await fetch(`${shop.url}/anh-chia-se/${path}.jpg`)).status).toBe(404)
  })

  test("shows words alone while the photo cannot be had, and the photo as soon as it can", async () => {
    const address = await pictureOf("/san-pham/ga-den-pa-co-lam-sach-nguyen-con")
    const bytesOf = async () => Buffer.from(await (await fetch(address)).arrayBuffer())
    const meanOf = async (bytes: Buffer) =>
      (
        await sharp(
          await sharp(bytes).extract({ left: 0, top: 0, width: 500, height: 630 }).toBuffer()
        ).stats()
      ).channels[0]?.mean
    shop.double.setFaults({ noPictures: true })
    const without = await meanOf(await bytesOf())
    shop.double.setFaults()
    expect(await meanOf(await bytesOf())).not.toBeCloseTo(without ?? 0, 0)
  })
})
