import type { PlacedGroup } from "../double/shop"
import { fieldValue, Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
beforeAll(async () => {
  shop = await startStorefront()
})
afterAll(() => shop.stop())

const delivery = {
  name: "Bùi Thị Mận",
  phone: "0912 345 678",
  email: "",
  province_code: "25",
  commune_q: "pa co",
  address: "Xóm Bò Báu",
  note: "",
  do: "save",
}
const orange = { variant_id: "var_2a", quantity: "2" }
const chicken = { variant_id: "var_1", quantity: "1" }

/** A shopper with things of two sellers in the cart. */
async function withCart(prefix = ""): Promise<Shopper> {
  const shopper = new Shopper(shop.url)
  await shopper.submit(`${prefix}/san-pham/cam-long-vang-cs1-cao-phong`, orange)
  await shopper.submit(`${prefix}/san-pham/ga-den-pa-co-lam-sach-nguyen-con`, chicken)
  return shopper
}

/** The same, with an address, looking at the review. */
async function atReview(): Promise<{ shopper: Shopper; html: string }> {
  const shopper = await withCart()
  const { html } = await shopper.submit("/thanh-toan", delivery)
  return { shopper, html }
}

function placeForm(html: string): Record<string, string> {
  return {
    do: "place",
    expected_total: fieldValue(html, "expected_total") ?? "",
    idempotency_key: fieldValue(html, "idempotency_key") ?? "",
  }
}

/** What became of an order since. */
function changeOrder(id: string, change: Partial<PlacedGroup>): void {
  const group = shop.double.shop.groups.get(id)
  if (!group) throw new Error(`there is no order ${id}`)
  Object.assign(group, change)
}

describe("A shopper without script", () => {
  test("whose order closed after a part was paid is told what came, and where to turn", async () => {
    const { shopper, html } = await atReview()
    const placed = await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
    const id = placed.path.split("/")[2] ?? ""
    changeOrder(id, { state: "expired" })
    expect((await shopper.open(`/don-hang/${id}`)).html).not.toContain("chợ đã nhận")
    changeOrder(id, { amount_received: 300_000 })
    expect((await shopper.open(`/don-hang/${id}`)).html).toContain("chợ đã nhận 300.000")
  })

  test("buys from two sellers: cart, address, shipping, review, payment, tracking", async () => {
    const shopper = await withCart()
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
    changeOrder(id, { state: "paid", order_state: "paid" })
    expect((await shopper.open(order.path)).html).toContain("Đã nhận đủ tiền")
    changeOrder(id, { order_state: "shipped" })
    expect((await shopper.open(order.path)).html).toContain("VTP123456789")
  })

  test("finds an old order by code and phone on another device, and only so", async () => {
    const { shopper, html } = await atReview()
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

  test("opens the link of a mail: the key goes into a cookie and out of the address", async () => {
    const { shopper, html } = await atReview()
    const placed = await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
    const token = /~([^.]+)/.exec(shopper.cookie("don_hang") ?? "")?.[1] ?? ""
    const other = new Shopper(shop.url)
    const opened = await other.open(`${placed.path}?ma=${token}`)
    expect(opened.path).toBe(placed.path)
    expect(opened.html).toContain("Đơn K7M6P4XQ")
  })

  test("back from the payment page, the empty cart leads to the order that still waits, until it is paid", async () => {
    const { shopper, html } = await atReview()
    const placed = await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
    const waiting = await shopper.open("/gio-hang")
    expect(waiting.html).toContain("Đơn K7M6P4XQ đang chờ bạn thanh toán.")
    expect(waiting.html).toContain(`href="${placed.path}"`)
    changeOrder(placed.path.split("/")[2] ?? "", { state: "paid", order_state: "paid" })
    expect((await shopper.open("/gio-hang")).html).not.toContain("đang chờ bạn thanh toán")
    expect((await new Shopper(shop.url).open("/gio-hang")).html).not.toContain("đang chờ bạn thanh toán")
  })

  test("changes quantities, and takes things out", async () => {
    const shopper = await withCart()
    const { html } = await shopper.open("/gio-hang")
    const item = fieldValue(html, "item_id") ?? ""
    const more = await shopper.submit("/gio-hang", { item_id: item, quantity: "1", step: "1" })
    expect(fieldValue(more.html, "quantity")).toBe("2")
    const out = await shopper.submit("/gio-hang", { item_id: item, quantity: "2", remove: "1" })
    expect(out.html).not.toContain(item)
  })
})

describe("A form sent wrong", () => {
  test("says what to change beside each field and keeps what was typed", async () => {
    const shopper = await withCart()
    const { status, html } = await shopper.submit("/thanh-toan", {
      ...delivery,
      phone: "12345",
      email: "khong phai",
      address: " ",
      note: "Gọi trước <b>",
    })
    expect(status).toBe(422)
    for (const id of ["phone-error", "email-error", "address-error"]) expect(html).toContain(`id="${id}"`)
    expect(html).not.toContain('id="name-error"')
    expect(fieldValue(html, "name")).toBe("Bùi Thị Mận")
    expect(fieldValue(html, "phone")).toBe("12345")
    expect(html).toContain("Gọi trước &lt;b&gt;")
  })

  test("speaks English below /en", async () => {
    const shopper = await withCart("/en")
    const { html } = await shopper.submit("/en/thanh-toan", { ...delivery, phone: "1" })
    expect(html).toContain("A phone number has 10 digits")
  })

  test("a commune typed loosely is offered as a choice; the choice is taken", async () => {
    const shopper = await withCart()
    const find = await shopper.submit("/thanh-toan", {
      ...delivery,
      province_code: "",
      commune_q: "a",
      do: "find",
    })
    expect(find.status).toBe(200)
    expect(find.html).toContain('type="radio" name="commune_code" value="05212"')
    expect(fieldValue(find.html, "name")).toBe("Bùi Thị Mận")
    const vague = await shopper.submit("/thanh-toan", { ...delivery, commune_q: "a" })
    expect(vague.status).toBe(422)
    expect(vague.html).toContain("Chọn một xã, phường trong danh sách")
    const chosen = await shopper.submit("/thanh-toan", { ...delivery, commune_q: "a", commune_code: "05212" })
    expect(chosen.path).toBe("/thanh-toan/xem-lai")
  })

  test("a commune chosen from suggestions is kept; when the words no longer fit it, it is not", async () => {
    const shopper = await withCart()
    const chosen = { ...delivery, commune_code: "05212", commune_name: "Xã Pà Cò" }
    expect((await shopper.submit("/thanh-toan", { ...chosen, commune_q: "Xã Pà Cò" })).path).toBe(
      "/thanh-toan/xem-lai"
    )
    const other = await shopper.submit("/thanh-toan", { ...chosen, commune_q: "Cao Phong" })
    expect(other.html).toContain("xã Cao Phong, Tỉnh Phú Thọ")
  })

  test("more than there is: the back end's words stand beside the field, the number stays", async () => {
    const shopper = new Shopper(shop.url)
    const { status, html } = await shopper.submit("/san-pham/cam-long-vang-cs1-cao-phong", {
      variant_id: "var_2b",
      quantity: "9",
    })
    expect(status).toBe(409)
    expect(html).toContain("Chỉ còn 3, mời bạn giảm số lượng.")
    expect(fieldValue(html, "quantity")).toBe("9")
  })

  const nonsense: Record<string, string>[] = [
    { variant_id: "", quantity: "1" },
    { variant_id: "var_1", quantity: "0" },
    { variant_id: "var_1", quantity: "1.5" },
    { variant_id: "var_1", quantity: "x" },
    {},
  ]
  test.each(nonsense)("nonsense %j is refused, never a server error", async (fields) => {
    const shopper = new Shopper(shop.url)
    const { status } = await shopper.submit("/san-pham/ga-den-pa-co-lam-sach-nguyen-con", fields)
    expect(status).toBe(422)
  })

  test("a parcel that cannot reach the commune blocks the order and says which", async () => {
    const shopper = await withCart()
    // The double's communes of other provinces: the address is taken, the cold parcel is not.
    const { html } = await shopper.submit("/thanh-toan", {
      ...delivery,
      province_code: "01",
      commune_q: "Phường Ba Đình",
    })
    expect(html).toContain("phường Ba Đình")
    const far = await shopper.submit("/thanh-toan", {
      ...delivery,
      province_code: "79",
      commune_q: "Phường Ba Đình",
    })
    expect(far.status).toBe(422)
  })
})

describe("Placing an order", () => {
  test("ten presses of the button at once make one order", async () => {
    const { shopper, html } = await atReview()
    const form = placeForm(html)
    const results = await Promise.all(
      Array.from({ length: 10 }, () =>
        shopper.send("/thanh-toan/xem-lai", {
          method: "POST",
          body: new URLSearchParams(form),
          headers: { origin: shop.url },
        })
      )
    )
    const targets = new Set(results.map((each) => each.headers.get("location")))
    expect(results.map((each) => each.status)).toEqual(Array.from({ length: 10 }, () => 303))
    expect(targets.size).toBe(1)
    expect([...targets][0]).toMatch(/^\/don-hang\/og_/)
  })

  describe("pressed again after the first press has ended the cart", () => {
    afterEach(() => shop.double.setFaults())

    /** A press whose answer the shopper did not see: the browser still has the cart of before. */
    async function pressedOnce(): Promise<{ shopper: Shopper; form: Record<string, string>; path: string }> {
      const { shopper, html } = await atReview()
      const form = placeForm(html)
      const before = new Shopper(shop.url, { cookie: `gio_hang=${shopper.cookie("gio_hang")}` })
      return { shopper: before, form, path: (await shopper.submit("/thanh-toan/xem-lai", form)).path }
    }

    test.each(["busy", "payment_unavailable"] as const)(
      "says so when the back end refuses as %s, and a third press finds the order",
      async (checkout) => {
        const { shopper, form, path } = await pressedOnce()
        shop.double.setFaults({ checkout })
        const { status, html } = await shopper.submit("/thanh-toan/xem-lai", form)
        expect(status).toBe(503)
        expect(html).toContain("Chưa đặt được, mời bạn thử lại.")
        expect(placeForm(html)).toEqual(form)
        shop.double.setFaults()
        expect((await shopper.submit("/thanh-toan/xem-lai", placeForm(html))).path).toBe(path)
      }
    )

    test("says so when nothing answers", async () => {
      const { shopper, form, path } = await pressedOnce()
      shop.double.setFaults({ silent: "/checkout" })
      const { status, html } = await shopper.submit("/thanh-toan/xem-lai", form)
      expect([status, html.includes("Máy chủ chưa trả lời")]).toEqual([503, true])
      shop.double.setFaults()
      expect((await shopper.submit("/thanh-toan/xem-lai", placeForm(html))).path).toBe(path)
    })

    test("says so, and offers no third press, when the cart is unknown", async () => {
      const { form } = await pressedOnce()
      const stranger = new Shopper(shop.url, { cookie: "gio_hang=cart_gone" })
      const { status, html } = await stranger.submit("/thanh-toan/xem-lai", form)
      expect([status, html.includes("Giỏ hàng đã hết hạn.")]).toEqual([404, true])
      expect(fieldValue(html, "idempotency_key")).toBeUndefined()
      expect(html).toContain('href="/don-hang"')
    })

    test("leads to the order when nothing is wrong", async () => {
      const { shopper, form, path } = await pressedOnce()
      expect((await shopper.submit("/thanh-toan/xem-lai", form)).path).toBe(path)
    })
  })

  test("a total that changed since the page was shown is shown again, not ordered", async () => {
    const { shopper, html } = await atReview()
    const { status, html: again } = await shopper.submit("/thanh-toan/xem-lai", {
      ...placeForm(html),
      shipping_sel_2: "so_sel_2_cold",
    })
    expect(status).toBe(409)
    expect(again).toContain("Tổng tiền vừa đổi thành")
    expect(fieldValue(again, "idempotency_key")).not.toBe(fieldValue(html, "idempotency_key"))
  })

  test("a cart the back end no longer knows is said to be gone, and a new one starts", async () => {
    const shopper = new Shopper(shop.url, { cookie: "gio_hang=cart_gone" })
    expect((await shopper.open("/gio-hang")).html).toContain("Giỏ cũ đã hết hạn")
    const other = new Shopper(shop.url)
    const added = await other.submit("/san-pham/ga-den-pa-co-lam-sach-nguyen-con", chicken)
    expect(added.html).toContain("Đã thêm")
  })
})

describe("A form of another site", () => {
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
  ]
  test.each(foreign)("with %j is refused", async (headers) => {
    const shopper = new Shopper(shop.url)
    const response = await shopper.send("/gio-hang", {
      method: "POST",
      body: new URLSearchParams({ item_id: "x", remove: "1" }),
      headers,
    })
    expect(response.status).toBe(403)
  })
})

test("the English payment page has its QR, to scan and to save", async () => {
  const shopper = await withCart("/en")
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

test("a commune of another province than the one that still stands there is found", async () => {
  const shopper = await withCart()
  const hints: unknown = await (await shopper.send("/goi-y/xa?q=ba+dinh&tinh=25")).json()
  expect(hints).toMatchObject({ communes: [{ full_name: "Phường Ba Đình", province_code: "01" }] })
  const asked = await shopper.submit("/thanh-toan", { ...delivery, commune_q: "ba dinh" })
  expect([asked.status, asked.html.includes('name="commune_code" value="00004"')]).toEqual([422, true])
  const review = await shopper.submit("/thanh-toan", {
    ...delivery,
    commune_q: "ba dinh",
    commune_code: "00004",
  })
  expect([review.path, review.html.includes("phường Ba Đình, Thành phố Hà Nội")]).toEqual([
    "/thanh-toan/xem-lai",
    true,
  ])
})
