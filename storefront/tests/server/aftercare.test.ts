import { actOnComplaint } from "../double/aftercare"
import { atReview, changeOrder, placeForm } from "../support/ordering"
import { Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
let shopper: Shopper
let id: string
let page: string
beforeAll(async () => {
  shop = await startStorefront()
})
afterAll(() => shop.stop())
beforeEach(async () => {
  const review = await atReview(shop)
  shopper = review.shopper
  const placed = await shopper.submit("/thanh-toan/xem-lai", placeForm(review.html))
  id = placed.path.split("/")[2] ?? ""
  page = `/don-hang/${id}`
  changeOrder(shop, id, { state: "paid", order_state: "shipped" })
})

const html = async () => (await shopper.open(page)).html
const group = () => {
  const found = shop.double.shop.groups.get(id)
  if (!found) throw new Error("There is no such order")
  return found
}

/** Sends the report form as a browser without script does. */
async function report(fields: Record<string, string>, photos: Blob[] = []) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const photo of photos) form.append("photos", photo, "anh.jpg")
  // A browser sends an empty file where none was chosen.
  if (!photos.length) form.append("photos", new Blob([]), "")
  // undici sends a FormData without its length; a browser says it.
  const request = new Request(shop.url, { method: "POST", body: form })
  const response = await shopper.send(`${page}/khieu-nai?don=order_0`, {
    method: "POST",
    body: await request.arrayBuffer(),
    headers: { origin: shop.url, "content-type": request.headers.get("content-type") ?? "" },
  })
  return { status: response.status, to: response.headers.get("location"), html: await response.text() }
}
const photo = (bytes = 2000) => new Blob([new Uint8Array(bytes)], { type: "image/jpeg" })

describe("after the parcel, without script", () => {
  test("the shopper says that it came; the page says when", async () => {
    expect(await html()).toContain("Tôi đã nhận được hàng")
    const { html: after } = await shopper.submit(`${page}/da-nhan`, { parcel: "ful_order_0" })
    expect(after).toContain("Bạn báo đã nhận lúc")
    expect(group().received).toEqual(["ful_order_0"])
  })

  test("a report without reason, words or photo says what is missing and keeps what was sent", async () => {
    const nothing = await report({ reason: "", text: "" })
    expect(nothing.status).toBe(422)
    expect(nothing.html).toContain("Mời bạn chọn một điều.")
    expect(nothing.html).toContain("Mời bạn viết vài chữ")
    const without = await report({ reason: "damaged", text: "Gà bị dập." })
    expect(without.status).toBe(400)
    expect(without.html).toContain('id="photos-error"')
    expect(without.html).toContain("Gà bị dập.")
    const many = await report(
      { reason: "missing", text: "Thiếu." },
      Array.from({ length: 7 }, () => photo())
    )
    expect([many.status, many.html.includes("nhiều nhất 6 ảnh")]).toEqual([422, true])
    expect(group().complaints).toEqual([])
  })

  test("a report with photos is sent; the seller's offer is taken after one question", async () => {
    const sent = await report({ reason: "damaged", text: "Gà bị dập." }, [photo(), photo()])
    expect([sent.status, sent.to]).toEqual([303, `${page}#khieu-nai`])
    expect(await html()).toContain("Chờ gian hàng trả lời")
    actOnComplaint(group(), "cmpl_0", {
      act: "offer_part",
      actor: "seller",
      text: "Xin lỗi.",
      amount: 50_000,
    })
    const offered = await html()
    expect(offered).toContain("Gian hàng đề nghị hoàn 50.000")
    const question = `${page}/tra-loi?khieu-nai=cmpl_0&viec=accept`
    expect(offered).toContain(question.replaceAll("&", "&amp;"))
    expect((await shopper.open(question)).html).toContain("Bạn nhận 50.000")
    expect(group().complaints[0]?.state).toBe("offered")
    await shopper.submit(question, {})
    expect(group().complaints[0]?.state).toBe("refunding")
    expect((await shopper.open(question)).path).toBe(`${page}#khieu-nai`)
  })

  test("a paid part that nobody has taken on is cancelled after one question", async () => {
    changeOrder(shop, id, { state: "paid", order_state: "paid" })
    const way = `${page}/huy-hang?don=order_0`
    expect(await html()).toContain(`href="${way}"`)
    expect((await shopper.open(way)).html).toContain("được hoàn lại cho bạn")
    expect(group().canceled).toEqual([])
    await shopper.submit(way, {})
    expect(group().canceled).toEqual([0])
    expect((await shopper.open(way)).path).toBe(page)
  })

  test("a form that is too heavy leads back to the page, which says why", async () => {
    const heavy = await report({ reason: "damaged", text: "Dập." }, [photo(28 * 1024 * 1024)])
    expect(heavy.status).toBe(303)
    expect((await shopper.open(heavy.to ?? "")).html).toContain("Ảnh quá nặng")
    expect(group().complaints).toEqual([])
  })

  test("of another browser leads to the look-up", async () => {
    const stranger = new Shopper(shop.url)
    for (const path of ["khieu-nai?don=order_0", "tra-loi?khieu-nai=cmpl_0&viec=accept"])
      expect((await stranger.send(`${page}/${path}`)).headers.get("location")).toBe("/don-hang?can-ma=1")
  })

  test("an order whose back end has no room for it is shown all the same", async () => {
    shop.double.setFaults({ silent: "/complaints" })
    const shown = await html()
    shop.double.setFaults()
    expect(shown).toContain("VTP123456789")
    expect(shown).not.toContain("Tôi đã nhận được hàng")
  })
})

describe("before the parcel, without script", () => {
  beforeEach(() => changeOrder(shop, id, { state: "paid", order_state: "confirmed" }))

  test("the shopper asks to cancel what the seller has taken on, and reads the answer", async () => {
    const ask = `${page}/xin-huy?don=order_0`
    expect(await html()).toContain(ask)
    expect((await shopper.submit(ask, { text: " " })).html).toContain("Mời bạn viết vài chữ cho gian hàng.")
    const { html: after } = await shopper.submit(ask, { text: "Tôi đặt nhầm." })
    expect(after).toContain("Bạn đã xin hủy. Gian hàng trả lời trước")
    expect(after).not.toContain(ask)
    const { cancel_request: request } = group().care
    if (request) group().care.cancel_request = { ...request, state: "refused", answer: "Hàng đã gói." }
    expect(await html()).toContain("Chưa hủy được: Hàng đã gói.")
  })

  test("a later day and missing pieces stand on the page, and the order can be cancelled at once", async () => {
    const said_at = new Date().toISOString()
    group().care.delays = [{ promised_on: "2026-12-05", reason: "weather", text: "Sạt lở.", said_at }]
    group().care.shortfalls = [
      {
        id: "oshort_1",
        title: "Gà đen",
        variant_title: null,
        quantity: 2,
        reason: "out_of_stock",
        text: "Đàn gà đã hết.",
        amount: 720_000,
        decided_at: said_at,
        returned_at: null,
      },
    ]
    const shown = await html()
    for (const part of [
      "Gian hàng hẹn gửi lại vào ngày 05/12/2026 (thời tiết, đường sá).",
      "Lời nhắn: “Sạt lở.”",
      "Không giao được 2 × Gà đen: hết hàng.",
      "Đang hoàn 720.000",
      `${page}/huy-hang?don=order_0`,
    ])
      expect(shown).toContain(part)
    expect((await shopper.open(`${page}/huy-hang?don=order_0`)).status).toBe(200)
  })

  test("the address is changed while nothing is packed; another price is said at the commune", async () => {
    const address = `${page}/dia-chi`
    expect(await html()).toContain(address)
    const form = (await shopper.open(address)).html
    expect(form).toContain("Đổi địa chỉ nhận hàng")
    const { delivery } = group().cart
    if (!delivery) throw new Error("There is no address")
    const typed = {
      do: "save",
      name: delivery.name,
      phone: "0987 654 321",
      province_code: delivery.province_code,
      commune_code: delivery.commune_code,
      commune_q: delivery.commune_name,
      commune_name: delivery.commune_name,
      address: "Số 9, ngõ 3",
      note: "",
    }
    const { html: after } = await shopper.submit(address, typed)
    expect(after).toContain("Số 9, ngõ 3")
    expect(group().cart.delivery).toMatchObject({ address: "Số 9, ngõ 3", phone: "+84987654321" })
    changeOrder(shop, id, { state: "paid", order_state: "shipped" })
    expect(await html()).not.toContain(address)
  })
})
