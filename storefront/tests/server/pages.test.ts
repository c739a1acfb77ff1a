import { outsideAttributes, Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
let shopper: Shopper
beforeAll(async () => {
  shop = await startStorefront()
  shopper = new Shopper(shop.url)
})
afterAll(() => shop.stop())

const paths = [
  "/",
  "/tim-kiem",
  "/tim-kiem?q=ga+den&mua=1&gia_tu=1000&sap=price_asc",
  "/tim-kiem?trang=2",
  "/danh-muc/trai-cay",
  "/san-pham/cam-long-vang-cs1-cao-phong",
  "/san-pham/cam-long-vang-cs1-cao-phong/tien",
  "/gian-hang",
  "/gian-hang/gian-pa-co",
  "/xa",
  "/xa/pa-co",
  "/gio-hang",
  "/don-hang",
  "/gioi-thieu",
  "/giao-hang",
  "/doi-tra",
  "/khieu-nai",
  "/bao-mat",
  "/quy-che",
  "/cach-xep-hang",
]

describe("A shopper opens each page", () => {
  test.each(paths)("%s answers in Vietnamese, and in English below /en", async (path) => {
    const vi = await shopper.send(path)
    const viHtml = await vi.text()
    const en = await shopper.send(path === "/" ? "/en" : `/en${path}`)
    const enHtml = await en.text()
    expect([vi.status, en.status]).toEqual([200, 200])
    expect(viHtml).toContain('<html lang="vi">')
    expect(enHtml).toContain('<html lang="en">')
    expect(viHtml.match(/<h1[ >]/g)).toHaveLength(1)
    expect(enHtml).not.toContain("undefined")
    expect(viHtml).not.toContain("undefined")
  })

  test.each(paths)("%s says at its foot how the market is reached", async (path) => {
    const { html } = await shopper.open(path)
    const foot = html.slice(html.indexOf("<footer"))
    expect(foot).toContain('href="tel:+842103841234"')
    expect(foot).toContain('href="https://zalo.me/0912345678"')
    expect(foot).toContain("7:00–20:00 mọi ngày")
    expect(foot).toContain("Mã số thuế: 2600123456")
  })

  test("the rules are made from the market's settings, with no gap left", async () => {
    for (const path of ["/gioi-thieu", "/giao-hang", "/doi-tra", "/khieu-nai", "/bao-mat", "/quy-che"])
      for (const prefix of ["", "/en"]) {
        const { html } = await shopper.open(prefix + path)
        const words = html
          .slice(html.indexOf("<main"), html.indexOf("</main>"))
          .replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, " ")
        expect(words).not.toMatch(/[[\]]|undefined|null/)
      }
    const { html } = await shopper.open("/doi-tra")
    expect(html).toContain("Hàng tươi sống cần báo trong 24 giờ")
    expect((await shopper.open("/quy-che")).html).toContain("có hiệu lực từ ngày 01/12/2026")
  })

  test("asks the back end in the language of the page", async () => {
    const { html } = await shopper.open("/en/danh-muc/trai-cay")
    expect(html).toContain("Trái cây (en)")
  })

  test("an unknown address, product, seller, commune or kind is a 404 in the site's clothes", async () => {
    for (const path of [
      "/khong-co",
      "/en/khong-co",
      "/san-pham/khong",
      "/gian-hang/khong",
      "/xa/khong",
      "/danh-muc/khong",
      "/sitemap/x.xml",
    ]) {
      const { status, html } = await shopper.open(path)
      expect([path, status]).toEqual([path, 404])
      expect(html).toContain("noi-dung")
    }
    expect((await shopper.open("/en/khong-co")).html).toContain("Page not found")
  })

  test("beyond a list's end is led to its last page", async () => {
    expect((await shopper.open("/tim-kiem?mua=1&trang=99")).path).toBe("/tim-kiem?mua=1")
    expect((await shopper.open("/en/danh-muc/trai-cay?trang=99")).path).toBe("/en/danh-muc/trai-cay")
  })

  test("nonsense in the address of a list is left out", async () => {
    const { status, html } = await shopper.open("/tim-kiem?trang=-4&gia_tu=abc&sap=drop+table&mua=7&q=")
    expect(status).toBe(200)
    expect(html).toContain("Tất cả đặc sản")
  })

  test("a search narrows by words without diacritics, kind and price", async () => {
    const found = await shopper.open("/tim-kiem?q=ga%20den")
    expect(found.html).toContain("Gà đen Pà Cò")
    expect(found.html).not.toContain("Khăn thổ cẩm dệt tay")
    const cheap = await shopper.open("/tim-kiem?nhom=trai-cay&gia_den=40000")
    expect(cheap.html).toContain("Cam lòng vàng")
    expect(cheap.html).not.toContain("Cam Canh")
  })
})

describe("A search that is not plain", () => {
  test("of one emoji or of 3,000 letters is told what it is", async () => {
    expect((await shopper.open(`/tim-kiem?q=${encodeURIComponent("🐔")}`)).html).toContain("không có chữ nào")
    const long = await shopper.open(`/tim-kiem?q=${"ga".repeat(1500)}`)
    expect([long.status, long.html.includes("dài quá 120 chữ")]).toEqual([200, true])
  })

  test("that finds nothing shows what is in season instead", async () => {
    const { html } = await shopper.open("/tim-kiem?q=khong-co-mon-nay")
    expect(html).toContain("Tháng này ở chợ đang có")
    expect(html).toContain("/san-pham/cam-canh-cao-phong")
  })

  test("is remembered by this browser alone, until it is told to forget", async () => {
    const one = new Shopper(shop.url)
    await one.open("/tim-kiem?q=ga%20den")
    expect((await one.open("/tim-kiem")).html).toContain("<h2>Bạn vừa tìm")
    expect(await (await one.send("/goi-y?q=")).json()).toMatchObject({ past: [{ name: "ga den" }] })
    await one.submit("/tim-kiem", {})
    expect((await one.open("/tim-kiem")).html).not.toContain("<h2>Bạn vừa tìm")
  })

  test("begins with what many search for", async () => {
    expect(await (await shopper.send("/goi-y?q=")).json()).toMatchObject({ popular: [{ name: "gà đen" }] })
    expect((await shopper.open("/tim-kiem")).html).toContain("<h2>Nhiều người tìm")
  })

  test("counts the products that are opened from it, and no others", async () => {
    const from = (referer: string) => shopper.send("/san-pham/cam-canh-cao-phong", { headers: { referer } })
    await from(`${shop.url}/tim-kiem?q=cam%20canh`)
    await from(`${shop.url}/en/tim-kiem?sap=newest&q=cam`)
    await from(`${shop.url}/danh-muc/trai-cay?q=khac`)
    await from("https://elsewhere.example/tim-kiem?q=khac")
    await shopper.send("/san-pham/cam-canh-cao-phong")
    expect(shop.double.clicks).toEqual(["cam canh", "cam"])
  })

  test("offers the order by nearness once it knows where to", async () => {
    const one = new Shopper(shop.url)
    expect((await one.open("/tim-kiem?q=cam")).html).not.toContain("Gần tôi trước")
    await one.submit("/noi-giao", {
      mat_hang: "cam-canh-cao-phong",
      commune_q: "pà cò",
      commune_code: "05212",
    })
    expect((await one.open("/tim-kiem?q=cam")).html).toContain("Gần tôi trước")
    expect((await one.open("/tim-kiem?q=cam&sap=near")).html).toContain('value="near" selected')
  })

  test("suggests goods with picture and price", async () => {
    const { listings } = await (await shopper.send("/goi-y?q=cam")).json()
    expect(listings[0]).toMatchObject({
      name: expect.stringContaining("Cam"),
      price: expect.stringMatching(/₫/),
    })
    expect(listings[0].picture).toMatch(/^\/files\//)
  })
})

describe("A product whose season is over", () => {
  const path = "/san-pham/mat-ong-sua-chua-tam-dao"

  test("says from when it can be had, and takes an address for one mail", async () => {
    const { html } = await shopper.open(path)
    expect(html).toContain("Hết mùa. Món này có lại từ tháng 4.")
    expect(html).toContain("Báo cho tôi khi có lại")
    const noted = await shopper.submit(path, { bao_mua: "1", email: "mai@example.com" })
    expect([noted.status, noted.html.includes("bạn sẽ nhận một thư")]).toEqual([200, true])
  })

  test("says what is wrong with an address, and leaves it in the field", async () => {
    const wrong = await shopper.submit(path, { bao_mua: "1", email: "mai tại nhà" })
    expect([wrong.status, wrong.html.includes("Email chưa đúng")]).toEqual([422, true])
    expect(wrong.html).toContain('value="mai tại nhà"')
    const full = await shopper.submit(path, { bao_mua: "1", email: "day@example.com" })
    expect([full.status, full.html.includes("Đang chờ 20 món.")]).toEqual([409, true])
  })

  test("asks nothing where the product is sold", async () => {
    expect((await shopper.open("/san-pham/cam-canh-cao-phong")).html).not.toContain("Báo cho tôi")
  })
})

describe("What machines read", () => {
  test("robots.txt names the sitemap, which lists both languages of every product", async () => {
    const robots = await (await shopper.send("/robots.txt")).text()
    expect(robots).toContain(`Sitemap: ${shop.url}/sitemap.xml`)
    const index = await (await shopper.send("/sitemap.xml")).text()
    expect(index).toContain("/sitemap/trang.xml")
    const products = await (await shopper.send("/sitemap/san-pham-1.xml")).text()
    expect(products).toContain(`<loc>${shop.url}/en/san-pham/cam-long-vang-cs1-cao-phong</loc>`)
  })

  test("a product page carries JSON-LD, Open Graph, a canonical address and both languages", async () => {
    const { html } = await shopper.open("/san-pham/cam-long-vang-cs1-cao-phong")
    const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json = ""]): unknown => JSON.parse(json)
    )
    expect(blocks).toContainEqual(
      expect.objectContaining({ "@type": "Product", name: "Cam lòng vàng (CS1) Cao Phong" })
    )
    expect(blocks).toContainEqual(expect.objectContaining({ "@type": "BreadcrumbList" }))
    expect(html).toContain(`<link rel="canonical" href="${shop.url}/san-pham/cam-long-vang-cs1-cao-phong">`)
    expect(html).toMatch(/hreflang="en" href="[^"]*\/en\/san-pham\/cam-long-vang/)
    expect(html).toContain(
      '<meta property="og:title" content="Cam lòng vàng (CS1) Cao Phong, từ 30.000\u00a0₫, xã Cao Phong">'
    )
    expect(html).toContain('type="image/avif"')
    expect(html).toMatch(/fetchpriority="high"/)
  })

  test("each page that search engines may show tells what is on it", async () => {
    const paths = [
      "/",
      "/tim-kiem",
      "/danh-muc/trai-cay",
      "/gian-hang",
      "/gian-hang/gian-pa-co",
      "/xa",
      "/xa/pa-co",
      "/san-pham/cam-long-vang-cs1-cao-phong",
      "/don-hang",
      "/doi-tra",
    ]
    const descriptions = new Set<string>()
    for (const path of [...paths, ...paths.map((each) => (each === "/" ? "/en" : `/en${each}`))]) {
      const { html } = await shopper.open(path)
      const [, description = ""] = /<meta name="description" content="([^"]*)"/.exec(html) ?? []
      expect(description.length).toBeGreaterThan(30)
      descriptions.add(description)
    }
    expect(descriptions.size).toBe(paths.length * 2)
  })

  test("no address of the sitemap is closed by robots.txt, and orders are", async () => {
    const robots = await (await shopper.send("/robots.txt")).text()
    const closed = [...robots.matchAll(/^Disallow: (.*)$/gm)].map(([, path = ""]) => path)
    const pages = await (await shopper.send("/sitemap/trang.xml")).text()
    const paths = [...pages.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address = ""]) => new URL(address).pathname
    )
    expect(paths).toContain("/don-hang")
    expect(paths.filter((path) => closed.some((start) => path.startsWith(start)))).toEqual([])
    expect(closed.some((start) => "/don-hang/og_1".startsWith(start))).toBe(true)
  })

  test("files are taken for what they say they are", async () => {
    for (const path of ["/favicon.svg", "/icon-192.png", "/"])
      expect((await shopper.send(path)).headers.get("x-content-type-options")).toBe("nosniff")
  })

  test("the manifest names icons that exist", async () => {
    const manifest = await (await shopper.send("/manifest.webmanifest")).json()
    for (const icon of manifest.icons) expect((await shopper.send(icon.src)).status).toBe(200)
  })
})

describe("A seller's hostile text", () => {
  test("is shown as text and ends no script element", async () => {
    const { html } = await shopper.open("/san-pham/mang-thu")
    const plain = outsideAttributes(html)
    for (const code of ["<script>window.hacked", "<img src=x", "<i>500 g", "<b>rừng"])
      expect(plain.includes(code)).toBe(false)
    const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    expect(blocks).toHaveLength(2)
    for (const [, json = ""] of blocks) expect(() => JSON.parse(json)).not.toThrow()
  })

  test("words searched for are shown as text", async () => {
    const { html } = await shopper.open(`/tim-kiem?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(outsideAttributes(html).includes("<script>alert")).toBe(false)
  })
})

describe("Every answer", () => {
  test("says what may be loaded, hides what serves it, and is compressed", async () => {
    const response = await shopper.send("/", { headers: { "accept-encoding": "br" } })
    const policy = response.headers.get("content-security-policy") ?? ""
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(response.headers.get("x-content-type-options")).toBe("nosniff")
    expect(response.headers.get("referrer-policy")).toBe("same-origin")
    expect(response.headers.get("x-powered-by")).toBeNull()
    expect(response.headers.get("content-encoding")).toBe("br")
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8")
  })

  test("about one person is kept nowhere", async () => {
    for (const path of ["/gio-hang", "/don-hang", "/en/gio-hang"]) {
      expect((await shopper.send(path)).headers.get("cache-control")).toBe("no-store")
    }
  })

  test("of a picture is streamed from the back end and kept for good; a missing one is a 404 that is not kept", async () => {
    const picture = await shopper.send("/files/ga-den_780x780_AAAA/320.webp")
    expect(picture.headers.get("content-type")).toBe("image/webp")
    expect(picture.headers.get("cache-control")).toContain("immutable")
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(1000)
    const none = await shopper.send("/files/khong_780x780_AAAA/320.webp")
    expect(none.status).toBe(404)
    expect(none.headers.get("cache-control")).toBe("no-store")
  })

  test("cannot be led out of the back end's files", async () => {
    for (const path of ["/files/%2e%2e/store/catalogue/home", "/files/..%2fstore/catalogue/home"]) {
      const response = await shopper.send(path)
      expect(await response.text()).not.toContain("in_season")
    }
  })
})

describe("When the back end is down", () => {
  afterEach(() => shop.double.setFaults())

  test("the shopper is descriptions so, with a 503 and a way to try again", async () => {
    shop.double.setFaults({ status: 500 })
    const { status, html } = await shopper.open("/san-pham/ga-ri-lac-son-lam-sach")
    expect(status).toBe(503)
    expect(html).toContain("Chợ đang tạm nghỉ ít phút")
    expect(html).toContain("Thử lại")
    const search = await shopper.open("/tim-kiem?q=m%C4%83ng+%C4%91%E1%BA%AFng&mua=1")
    expect(search.html).toContain('href="/tim-kiem?q=m%C4%83ng+%C4%91%E1%BA%AFng&amp;mua=1"')
    expect(search.html).toContain('href="/en/tim-kiem?q=m%C4%83ng+%C4%91%E1%BA%AFng&amp;mua=1"')
  })

  test("a page that met a closing connection asks once more; what changes something is never sent twice", async () => {
    const close = (closings: number) => shop.double.setFaults({ closings })
    close(1)
    expect((await shopper.open("/tim-kiem?q=cam")).status).toBe(200)
    close(1)
    expect(
      (await shopper.submit("/san-pham/cam-long-vang-cs1-cao-phong", { variant_id: "var_2a", quantity: "1" }))
        .status
    ).toBe(503)
    close(2)
    expect((await shopper.open("/tim-kiem?q=gà")).status).toBe(503)
  })

  test("suggestions answer briefly, in JSON", async () => {
    shop.double.setFaults({ status: 500 })
    const response = await shopper.send("/goi-y?q=bưởi")
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ message: "Máy chủ chưa trả lời. Mời bạn thử lại." })
  })

  test("a form says so and keeps what was typed", async () => {
    shop.double.setFaults({ status: 500 })
    const { status, html } = await shopper.submit("/don-hang", { code: "K7M6P4XQ", phone: "0912345678" })
    expect(status).toBe(503)
    expect(html).toContain("Máy chủ chưa trả lời")
    expect(html).toContain('value="K7M6P4XQ"')
  })
})
