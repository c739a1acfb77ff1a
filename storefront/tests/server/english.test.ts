import { Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
let shopper: Shopper
beforeAll(async () => {
  shop = await startStorefront()
  shopper = new Shopper(shop.url)
})
afterAll(() => shop.stop())

const orange = "/san-pham/cam-long-vang-cs1-cao-phong"
const chicken = "/san-pham/ga-den-pa-co-lam-sach-nguyen-con"
const plain = (html: string) => html.replaceAll("\u00a0", " ")
const pageOf = async (path: string) => plain((await shopper.open(path)).html)
const headOf = (html: string) => html.slice(0, html.indexOf("</head>"))

describe("A reader of English", () => {
  test("reads names, descriptions, sizes and places in English where there are words", async () => {
    const html = await pageOf(`/en${orange}`)
    expect(html).toContain("<h1>Golden-flesh oranges of Cao Phong</h1>")
    expect(html).toContain("Picked in the morning, packed the same day.")
    expect(html).toContain("Cao Phong commune")
    expect(html).toContain("<strong>Case 5 kg</strong>")
  })

  test("is told where the words are the maker's own, which are marked as Vietnamese", async () => {
    const html = await pageOf(`/en${chicken}`)
    expect(html).toMatch(/<h1 lang="vi">Gà đen Pà Cò/)
    expect(html).toContain("Name and description are in Vietnamese, as the maker wrote them.")
    expect(html).toContain("piece ~1.3 kg")
    expect(await pageOf(chicken)).not.toContain("chỉ có tiếng Việt")
  })

  test("gets structured data in the language of the page", async () => {
    const english = await pageOf(`/en${orange}`)
    expect(english).toContain('"name":"Golden-flesh oranges of Cao Phong"')
    expect(english).toContain('"name":"Case 5 kg"')
    expect(await pageOf(orange)).toContain('"name":"Cam lòng vàng (CS1) Cao Phong"')
  })
})

describe("Machines", () => {
  test("are told of an English page only where there are English words", async () => {
    expect(headOf(await pageOf(orange))).toContain('hreflang="en"')
    expect(headOf(await pageOf(chicken))).not.toContain('hreflang="en"')
    expect(headOf(await pageOf(`/en${chicken}`))).toContain('<meta name="robots" content="noindex">')
    expect(headOf(await pageOf(`/en${orange}`))).not.toContain("noindex")
    expect(headOf(await pageOf("/gian-hang/gian-pa-co"))).toContain('hreflang="en"')
    expect(headOf(await pageOf("/gian-hang/gian-cao-phong"))).not.toContain('hreflang="en"')
  })

  test("find in the sitemap no English page without English words", async () => {
    const goods = await pageOf("/sitemap/san-pham-1.xml")
    expect(goods).toContain(`<loc>${shop.url}/en${orange}</loc>`)
    expect(goods).toContain(`<loc>${shop.url}${chicken}</loc>`)
    expect(goods).not.toContain(`/en${chicken}<`)
    const pages = await pageOf("/sitemap/trang.xml")
    expect(pages).toContain(`<loc>${shop.url}/en/xa</loc>`)
    expect(pages).not.toContain("/en/gian-hang/")
  })
})
