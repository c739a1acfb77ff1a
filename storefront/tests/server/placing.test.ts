import { atReview, chicken, delivery, placeForm } from "../support/ordering"
import { fieldValue, Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
beforeAll(async () => {
  shop = await startStorefront()
})
afterAll(() => shop.stop())

describe("Placing an order", () => {
  test("takes the wish for a company invoice along, and refuses a tax code whose digits are wrong", async () => {
    const { shopper, html } = await atReview(shop)
    const company = {
      hd_cong_ty: "Công ty TNHH Ví Dụ",
      hd_mst: "0100109107",
      hd_dia_chi: "1 Phố Ví Dụ, Hà Nội",
      hd_email: "ketoan@vidu.vn",
    }
    const form = placeForm(html)
    const refused = await shopper.submit("/thanh-toan/xem-lai", { ...form, ...company })
    expect([refused.status, refused.html.includes("Mã số thuế chưa đúng")]).toEqual([422, true])
    // What was typed is still there, and nothing is ordered.
    expect(fieldValue(refused.html, "hd_cong_ty")).toBe(company.hd_cong_ty)
    const placed = await shopper.submit("/thanh-toan/xem-lai", {
      ...placeForm(refused.html),
      ...company,
      hd_mst: "0100109106",
    })
    expect(placed.path).toMatch(/^\/don-hang\/og_/)
    expect([...shop.double.shop.invoices.values()]).toEqual([
      {
        company: company.hd_cong_ty,
        tax_code: "0100109106",
        address: company.hd_dia_chi,
        email: company.hd_email,
      },
    ])
  })

  test("ten presses of the button at once make one order", async () => {
    const { shopper, html } = await atReview(shop)
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
      const { shopper, html } = await atReview(shop)
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
      expect(fieldValue(html, "expected_total")).toBeUndefined()
      expect(html).toContain('href="/don-hang"')
    })

    test("leads to the order when nothing is wrong", async () => {
      const { shopper, form, path } = await pressedOnce()
      expect((await shopper.submit("/thanh-toan/xem-lai", form)).path).toBe(path)
    })
  })

  test("a total that changed since the page was shown is shown again, not ordered", async () => {
    const { shopper, html } = await atReview(shop)
    const { status, html: again } = await shopper.submit("/thanh-toan/xem-lai", {
      ...placeForm(html),
      shipping_sel_2: "so_sel_2_cold",
    })
    expect(status).toBe(409)
    expect(again).toContain("Tổng tiền vừa đổi thành")
    expect(fieldValue(again, "expected_total")).not.toBe(fieldValue(html, "expected_total"))
  })

  test("a cart the back end no longer knows is said to be gone, and a new one starts", async () => {
    const shopper = new Shopper(shop.url, { cookie: "gio_hang=cart_gone" })
    expect((await shopper.open("/gio-hang")).html).toContain("Giỏ cũ đã hết hạn")
    const other = new Shopper(shop.url)
    const added = await other.submit("/san-pham/ga-den-pa-co-lam-sach-nguyen-con", chicken)
    expect(added.html).toContain("Đã thêm")
  })

  test("a press without an answer leads to the order by the next press", async () => {
    const { shopper, html } = await atReview(shop)
    const form = placeForm(html)
    shop.double.setFaults({ silent: "/checkout" })
    const unanswered = await shopper.submit("/thanh-toan/xem-lai", form)
    shop.double.setFaults()
    expect(unanswered.status).toBe(503)
    expect(placeForm(unanswered.html)).toEqual(form)
    expect((await shopper.submit("/thanh-toan/xem-lai", placeForm(unanswered.html))).path).toMatch(
      /^\/don-hang\/og_/
    )
  })

  test("the cart's id without the browser's key finds no order", async () => {
    const { shopper, html } = await atReview(shop)
    const form = placeForm(html)
    const [id = ""] = (shopper.cookie("gio_hang") ?? "").split("~")
    await shopper.submit("/thanh-toan/xem-lai", form)
    const stranger = new Shopper(shop.url, { cookie: `gio_hang=${id}` })
    const { status, path } = await stranger.submit("/thanh-toan/xem-lai", form)
    expect([status, path]).toEqual([409, "/thanh-toan/xem-lai"])
    expect(stranger.cookie("don_hang")).toBeUndefined()
  })

  test("refused because of unpaid orders, it points to those of this browser, to be paid or cancelled", async () => {
    const first = await atReview(shop)
    const placed = await first.shopper.submit("/thanh-toan/xem-lai", placeForm(first.html))
    const { shopper } = first
    await shopper.submit("/san-pham/ga-den-pa-co-lam-sach-nguyen-con", chicken)
    const { html } = await shopper.submit("/thanh-toan", delivery)
    shop.double.setFaults({ checkout: "unpaid_orders_open" })
    const refused = await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
    shop.double.setFaults()
    expect(refused.status).toBe(409)
    expect(refused.html).toContain("3 đơn chưa thanh toán")
    expect(refused.html).toContain(`href="${placed.path}"`)
    expect(refused.html).toContain(`href="${placed.path}/huy"`)

    const question = await shopper.open(`${placed.path}/huy`)
    expect(question.html).toContain("Sửa hoặc hủy đơn K7M6P4XQ")
    const canceled = await shopper.submit(`${placed.path}/huy`, {})
    expect(canceled.path).toBe(placed.path)
    expect(canceled.html).toContain("Đơn đã hủy")
    expect((await shopper.open(`${placed.path}/huy`)).path).toBe(placed.path)
    expect((await shopper.submit("/thanh-toan/xem-lai", placeForm(refused.html))).path).toMatch(
      /^\/don-hang\/og_/
    )
  })

  test("nobody cancels an order without its key", async () => {
    const { shopper, html } = await atReview(shop)
    const placed = await shopper.submit("/thanh-toan/xem-lai", placeForm(html))
    const stranger = new Shopper(shop.url)
    expect((await stranger.submit(`${placed.path}/huy`, {})).path).toBe("/don-hang?can-ma=1")
    expect((await shopper.open(placed.path)).html).toContain("Chờ thanh toán")
  })
})
