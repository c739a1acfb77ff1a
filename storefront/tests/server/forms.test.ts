import { delivery, withCart } from "../support/ordering"
import { fieldValue, Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
beforeAll(async () => {
  shop = await startStorefront()
})
afterAll(() => shop.stop())

describe("A form sent wrong", () => {
  test("says what to change beside each field and keeps what was typed", async () => {
    const shopper = await withCart(shop)
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
    const shopper = await withCart(shop, "/en")
    const { html } = await shopper.submit("/en/thanh-toan", { ...delivery, phone: "1" })
    expect(html).toContain("This phone number cannot be read.")
  })

  test("a commune typed loosely is offered as a choice; the choice is taken", async () => {
    const shopper = await withCart(shop)
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
    const shopper = await withCart(shop)
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
    const shopper = await withCart(shop)
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

test("a commune of another province than the one that still stands there is found", async () => {
  const shopper = await withCart(shop)
  const hints: unknown = await (await shopper.send("/goi-y/xa?q=ba+dinh&tinh=25")).json()
  expect(hints).toMatchObject({ communes: [{ full_name: "Phường Ba Đình", province_code: "01" }] })
  const vague = await shopper.submit("/thanh-toan", { ...delivery, commune_q: "ba dinh" })
  expect([vague.status, vague.html.includes('name="commune_code" value="00004"')]).toEqual([422, true])
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

describe("A report of a product", () => {
  const page = "/san-pham/ga-den-pa-co-lam-sach-nguyen-con/bao-cao"
  const report = (fields: Record<string, string>, path = page) => new Shopper(shop.url).submit(path, fields)

  test("is sent without a script, with an address for the answer or without one", async () => {
    const product = await new Shopper(shop.url).open("/san-pham/ga-den-pa-co-lam-sach-nguyen-con")
    expect(product.html).toContain(`href="${page}"`)
    const sent = await report({ reason: "misleading", text: "Ảnh khác hàng.", email: "" })
    expect(sent.status).toBe(200)
    expect(sent.html).toContain("Trung tâm đã nhận và sẽ xem.")
    const answered = await report({ reason: "fake", text: "", email: "man@vidu.vn" })
    expect(answered.html).toContain("sẽ trả lời qua email")
    const english = await report({ reason: "other" }, `/en${page}`)
    expect(english.html).toContain("The centre has it and will look.")
  })

  test("says what is missing and keeps what was typed; what the centre refuses is said", async () => {
    const { status, html } = await report({ reason: "", text: "Rượu <b>", email: "khong phai" })
    expect(status).toBe(422)
    expect(html).toContain("Hãy chọn một lý do.")
    expect(html).toContain("Rượu &lt;b&gt;")
    const full = await report({ reason: "other", email: "day@vidu.vn" })
    expect([full.status, full.html.includes("Trung tâm đã nhận đủ báo cáo.")]).toEqual([409, true])
    expect((await new Shopper(shop.url).open("/san-pham/khong-co/bao-cao")).status).toBe(404)
  })
})
