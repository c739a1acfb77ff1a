import { atReview, changeOrder, chicken, delivery, placeForm, withCart } from "../support/ordering"
import { fieldValue, Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
beforeAll(async () => {
  shop = await startStorefront()
})
afterAll(() => shop.stop())

describe("A shopper without script", () => {
  test("whose order closed after a part was paid is told what came, and where to turn", async () => {
    const { shopper, html } = await atReview(shop)
    const placed = await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
    const id = placed.path.split("/")[2] ?? ""
    changeOrder(shop, id, { state: "expired" })
    expect((await shopper.open(`/don-hang/${id}`)).html).not.toContain("chợ đã nhận")
    changeOrder(shop, id, { amount_received: 300_000 })
    expect((await shopper.open(`/don-hang/${id}`)).html).toContain("chợ đã nhận 300.000")
  })

  test("buys from two sellers: cart, address, shipping, review, payment, tracking", async () => {
    const shopper = await withCart(shop)
    const cart = await shopper.open("/gio-hang")
    expect(cart.html).toContain("Kiện 1")
    expect(cart.html).toContain("Kiện 2")
    expect(cart.html).toContain("420.000")

    const review = await shopper.submit("/thanh-toan", delivery)
    expect(review.path).toBe("/thanh-toan/xem-lai")
    expect(review.html).toContain("xã Pà Cò, Tỉnh Phú Thọ")
    expect(review.html).toContain("đã gồm thuế giá trị gia tăng")
    expect(review.html).toContain('href="/doi-tra"')
    expect(fieldValue(review.html, "expected_total")).toBe("476000")

    const colder = await shopper.submit("/thanh-toan/xem-lai", {
      do: "update",
      shipping_sel_2: "so_sel_2_cold",
    })
    expect(fieldValue(colder.html, "expected_total")).toBe("496000")

    const order = await shopper.submit("/thanh-toan/xem-lai", placeForm(colder.html))
    expect(order.path).toMatch(/^\/don-hang\/og_/)
    expect(order.html).toContain("CPQ7M6P4X")
    expect(order.html).toContain("Mở ngân hàng mô phỏng")
    expect(order.html).toContain('http-equiv="refresh"')
    expect(shopper.cookie("gio_hang")).toBeUndefined()

    const id = order.path.split("/")[2] ?? ""
    changeOrder(shop, id, { state: "paid", order_state: "paid" })
    expect((await shopper.open(order.path)).html).toContain("Đã nhận đủ tiền")
    changeOrder(shop, id, { canceled: [1] })
    const partly = (await shopper.open(order.path)).html
    expect(partly).toContain("Đã nhận đủ tiền")
    expect(partly).toContain("đã hủy và sẽ không được gửi")
    expect(partly).toContain("Phần đã hủy")
    expect(partly).toContain("Còn lại của đơn")
    changeOrder(shop, id, { canceled: [0, 1] })
    expect((await shopper.open(order.path)).html).not.toContain("Đã nhận đủ tiền")
    changeOrder(shop, id, { canceled: [], order_state: "shipped" })
    expect((await shopper.open(order.path)).html).toContain("VTP123456789")
  })

  test("finds an old order by code and phone on another device, and only so", async () => {
    const { shopper, html } = await atReview(shop)
    const placed = await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
    const other = new Shopper(shop.url)
    const refused = await other.open(placed.path)
    expect(refused.path).toBe("/don-hang?can-ma=1")
    expect((await other.send(`${placed.path}/trang-thai`)).status).toBe(404)
    expect((await other.send(`${placed.path}/ma-qr.png`)).status).toBe(404)
    const wrong = await other.submit("/don-hang", { code: "K7M6P4XQ", phone: "0999999999" })
    expect(wrong.status).toBe(404)
    expect(wrong.html).toContain("Không thấy đơn nào")
    const found = await other.submit("/don-hang", { code: "k7m6-p4xq", phone: "+84 912 345 678" })
    expect(found.path).toBe(placed.path)
    expect(found.html).toContain("Bùi Thị Mận")
  })

  test("sees the orders of this device, and nobody else's", async () => {
    const { shopper, html } = await atReview(shop)
    const placed = await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
    const own = await shopper.open("/don-hang")
    expect(own.html).toContain("Đơn hàng trên máy này")
    expect(own.html).toContain(`href="${placed.path}"`)
    expect((await new Shopper(shop.url).open("/don-hang")).html).not.toContain("Đơn hàng trên máy này")
  })

  test("who wants to change an unpaid order has its goods and its address in the cart again", async () => {
    const { shopper, html } = await atReview(shop)
    const placed = await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
    expect((await shopper.open("/gio-hang")).html).toContain("Giỏ còn trống")
    const changed = await shopper.submit(`${placed.path}/huy`, { do: "change" })
    expect(changed.path).toBe("/gio-hang")
    expect(changed.html).toContain("420.000")
    expect((await shopper.open(placed.path)).html).toContain("Đơn đã hủy")
    const form = await shopper.open("/thanh-toan")
    expect(fieldValue(form.html, "address")).toBe(delivery.address)
    expect(fieldValue(form.html, "name")).toBe(delivery.name)
  })

  test("who buys an order again has what is still sold in the cart, and is told what is not", async () => {
    const { shopper, html } = await atReview(shop)
    const placed = await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
    const id = placed.path.split("/")[2] ?? ""
    changeOrder(shop, id, { state: "paid", order_state: "delivered" })
    expect((await shopper.open(placed.path)).html).toContain("Chọn hàng lại")
    expect((await shopper.open(`${placed.path}/mua-lai`)).path).toBe(placed.path)
    const again = await shopper.submit(`${placed.path}/mua-lai`, {})
    expect([again.path, again.html.includes("420.000")]).toEqual(["/gio-hang", true])
    const group = shop.double.shop.groups.get(id)
    const parcel = group?.cart.parcels[0]
    for (const item of parcel?.items ?? []) item.variant_id = "var_gone"
    const partly = await shopper.submit(`${placed.path}/mua-lai`, {})
    expect(partly.path).toBe(`${placed.path}/mua-lai`)
    expect(partly.html).toContain("không đưa vào giỏ được")
    expect((await new Shopper(shop.url).submit(`${placed.path}/mua-lai`, {})).path).toBe("/don-hang?can-ma=1")
  })

  test("opens the link of a mail: the key goes into a cookie and out of the address", async () => {
    const { shopper, html } = await atReview(shop)
    const placed = await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
    const token = /~([^.]+)/.exec(shopper.cookie("don_hang") ?? "")?.[1] ?? ""
    const other = new Shopper(shop.url)
    const opened = await other.open(`${placed.path}?ma=${token}`)
    expect(opened.path).toBe(placed.path)
    expect(opened.html).toContain("Đơn K7M6P4XQ")
  })

  test("back from the payment page, the empty cart leads to the order that still waits, until it is paid", async () => {
    const { shopper, html } = await atReview(shop)
    const placed = await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
    const waiting = await shopper.open("/gio-hang")
    expect(waiting.html).toContain("Đơn K7M6P4XQ đang chờ bạn thanh toán.")
    expect(waiting.html).toContain(`href="${placed.path}"`)
    changeOrder(shop, placed.path.split("/")[2] ?? "", { state: "paid", order_state: "paid" })
    expect((await shopper.open("/gio-hang")).html).not.toContain("đang chờ bạn thanh toán")
    expect((await new Shopper(shop.url).open("/gio-hang")).html).not.toContain("đang chờ bạn thanh toán")
  })

  test("changes quantities, and takes things out", async () => {
    const shopper = await withCart(shop)
    const { html } = await shopper.open("/gio-hang")
    const item = fieldValue(html, "item_id") ?? ""
    const more = await shopper.submit("/gio-hang", { item_id: item, quantity: "1", step: "1" })
    expect(fieldValue(more.html, "quantity")).toBe("2")
    const out = await shopper.submit("/gio-hang", { item_id: item, quantity: "2", remove: "1" })
    expect(out.html).not.toContain(item)
  })
})

describe("What the storefront remembers", () => {
  /** Every cookie that buying sets, by its name. */
  async function cookiesOf(origin: string, from: string): Promise<Map<string, string>> {
    const seen = new Map<string, string>()
    const jar = new Map<string, string>()
    const post = async (path: string, fields: Record<string, string>) => {
      const answer = await fetch(origin + path, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams(fields),
        headers: { origin: from, cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
      })
      expect([path, answer.status]).toEqual([path, 303])
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ""] = line.split(";")
        const [name = "", value = ""] = pair.split("=")
        jar.set(name, value)
        seen.set(name, `${seen.get(name) ?? ""}${line.slice(pair.length)}\n`)
      }
    }
    await post("/san-pham/ga-den-pa-co-lam-sach-nguyen-con", chicken)
    await post("/thanh-toan", delivery)
    const review = await fetch(`${origin}/thanh-toan/xem-lai`, {
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
    })
    await post("/thanh-toan/xem-lai", placeForm(await review.text()))
    return seen
  }

  test("lies in cookies that no script reads and no foreign page sends", async () => {
    const seen = await cookiesOf(shop.url, shop.url)
    expect([...seen.keys()].sort()).toEqual(["don_hang", "gio_hang", "gio_so", "noi_giao"])
    for (const [name, lines] of seen)
      for (const line of lines.trim().split("\n"))
        expect([name, line]).toEqual([
          name,
          expect.stringMatching(/; Path=\/(?:; Expires=[^;]+)?; HttpOnly; SameSite=Lax(;|$)/),
        ])
  })

  test("travels over TLS alone where the shop has it", async () => {
    const encrypted = await startStorefront({ STOREFRONT_URL: "https://chophien.example" })
    const seen = await cookiesOf(encrypted.url, "https://chophien.example")
    await encrypted.stop()
    expect([...seen.keys()].sort()).toEqual(
      ["don_hang", "gio_hang", "gio_so", "noi_giao"].map((name) => `__Host-${name}`)
    )
    for (const lines of seen.values()) expect(lines).not.toContain("Domain=")
    for (const [name, lines] of seen)
      for (const line of lines.trim().split("\n"))
        expect([name, line]).toEqual([
          name,
          expect.stringMatching(/; Path=\/(?:; Expires=[^;]+)?; HttpOnly; Secure; SameSite=Lax(;|$)/),
        ])
  })
})

test("the English payment page has its QR, to scan and to save", async () => {
  const shopper = await withCart(shop, "/en")
  const { html: review } = await shopper.submit("/en/thanh-toan", delivery)
  const order = await shopper.submit("/en/thanh-toan/xem-lai", placeForm(review))
  for (const [, path = ""] of order.html.matchAll(/(?:src|href)="([^"]*ma-qr\.\w+)"/g)) {
    const picture = await shopper.send(path)
    expect([path, picture.status, picture.headers.get("content-type")]).toEqual([
      path,
      200,
      expect.stringMatching(/^image\/(svg\+xml|png)$/),
    ])
  }
  expect(order.html).toContain("/en/don-hang/")
  expect([...order.html.matchAll(/ma-qr\.(\w+)"/g)].map(([, kind]) => kind).sort()).toEqual(["png", "svg"])
})
