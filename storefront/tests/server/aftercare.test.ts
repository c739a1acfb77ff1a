import { actOnComplaint } from "../double/aftercare"
import { talkOf } from "../double/questions"
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

describe("reviews, without script", () => {
  const form = `?don=order_0&hang=line_0`
  const overview = async () => (await shopper.open(`${page}/danh-gia?don=order_0`)).html

  /** Sends the form of a review as a browser without script does. */
  async function send(fields: Record<string, string>, photos: Blob[] = []) {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.append(name, value)
    for (const each of photos) data.append("photos", each, "anh.jpg")
    if (!photos.length) data.append("photos", new Blob([]), "")
    const request = new Request(shop.url, { method: "POST", body: data })
    const response = await shopper.send(`${page}/danh-gia${form}`, {
      method: "POST",
      body: await request.arrayBuffer(),
      headers: { origin: shop.url, "content-type": request.headers.get("content-type") ?? "" },
    })
    return { status: response.status, to: response.headers.get("location"), html: await response.text() }
  }

  test("begin once something came; stars are asked for, photos go along, and the page says where it stands", async () => {
    expect(await html()).not.toContain("Viết đánh giá")
    expect((await shopper.open(`${page}/danh-gia${form}`)).path).toBe(`${page}/danh-gia?don=order_0`)
    await shopper.submit(`${page}/da-nhan`, { parcel: "ful_order_0" })
    expect(await html()).toContain(`href="${page}/danh-gia?don=order_0"`)
    expect(await overview()).toContain("&amp;hang=line_0")
    const nothing = await send({ stars: "", text: "Ngon." })
    expect(nothing.status).toBe(422)
    expect(nothing.html).toContain("Mời bạn chọn số sao.")
    expect(nothing.html).toContain("Ngon.")
    const many = await send(
      { stars: "5", text: "" },
      Array.from({ length: 5 }, () => photo())
    )
    expect([many.status, many.html.includes("nhiều nhất 4 ảnh")]).toEqual([422, true])
    const sent = await send({ stars: "4", text: "Gà ngon." }, [photo(), photo()])
    expect([sent.status, sent.to]).toEqual([303, `${page}/danh-gia?don=order_0&da-ghi=1`])
    const after = await overview()
    expect(after).toContain("Đã đăng")
    expect(after).toContain("4 trên 5 sao")
    const again = (await shopper.open(`${page}/danh-gia${form}`)).html
    expect(again).toContain("Đang có 2 ảnh.")
    await send({ stars: "4", text: "Gọi 0912345678", drop_photos: "1" })
    expect(await overview()).toContain("Có chỗ cần cán bộ xem trước khi đăng: số điện thoại.")
  })

  test("of a seller are two choices", async () => {
    await shopper.submit(`${page}/da-nhan`, { parcel: "ful_order_0" })
    const { html: half } = await shopper.submit(`${page}/danh-gia?don=order_0`, { speed: "5", packing: "" })
    expect(half).toContain("Mời bạn chọn số sao.")
    await shopper.submit(`${page}/danh-gia?don=order_0`, { speed: "5", packing: "3" })
    expect(await overview()).toContain("gửi nhanh 5/5, đóng gói 3/5")
  })

  test("are read on the product's page with their average, page by page, also the lowest first", async () => {
    const product = "/san-pham/ga-den-pa-co-lam-sach-nguyen-con"
    const { html: shown } = await shopper.open(product)
    expect(shown).toContain("3,6 trên 5 sao, 23 đánh giá")
    expect(shown).toContain("Cảm ơn bạn, hẹn gặp lại ở phiên sau.")
    const ld = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(shown)?.[1] ?? "{}"
    expect(JSON.parse(ld)).toMatchObject({ aggregateRating: { ratingValue: 3.6, reviewCount: 23 } })
    const read: string[] = []
    let path: string | undefined = `${product}/danh-gia`
    for (let pages = 0; path && pages < 5; pages++) {
      const { html: listed }: { html: string } = await shopper.open(path)
      read.push(...[...listed.matchAll(/\/bao-danh-gia\/(rev_\d+)/g)].map(([, id = ""]) => id))
      path = /rel="next" href="([^"]+)"/.exec(listed)?.[1]?.replaceAll("&amp;", "&")
    }
    expect(new Set(read).size).toBe(23)
    const { html: lowest } = await shopper.open(`${product}/danh-gia?xep=lowest`)
    expect(lowest.indexOf("2 trên 5 sao")).toBeLessThan(lowest.indexOf("5 trên 5 sao") >>> 0)
    expect((await shopper.open("/gian-hang/gian-pa-co/danh-gia")).html).toContain("Gửi nhanh: 4,6/5")
    expect((await shopper.open("/san-pham/cam-canh-cao-phong")).html).toContain("Chưa có đánh giá nào.")
  })

  test("can be reported by anybody", async () => {
    const stranger = new Shopper(shop.url)
    const way = "/bao-danh-gia/rev_1?hang=ga-den-pa-co-lam-sach-nguyen-con"
    expect((await stranger.submit(way, { reason: "" })).html).toContain("Mời bạn chọn một điều.")
    expect((await stranger.submit(way, { reason: "other", text: "nhiều" })).html).toContain("quá nhiều lần")
    expect((await stranger.submit(way, { reason: "untrue", text: "" })).html).toContain(
      "Đã gửi cho trung tâm."
    )
  })

  test("that nobody answers leave the product's page as it is", async () => {
    shop.double.setFaults({ silent: "/reviews" })
    const { html: shown } = await shopper.open("/san-pham/tui-tho-cam-chieng-chau")
    shop.double.setFaults()
    expect(shown).toContain("Lúc này chưa xem được đánh giá.")
  })
})

describe("messages, without script", () => {
  const way = () => `${page}/nhan-tin?don=order_0`

  test("go to the seller of an order; an account number is refused and nothing is lost; staff can be called in", async () => {
    expect(await html()).toContain(`href="${way()}"`)
    expect((await shopper.submit(way(), { text: "" })).html).toContain("Mời bạn viết vài chữ")
    const refused = await shopper.submit(way(), { text: "Gửi về STK 190367890123" })
    expect(refused.html).toContain("Lời này có số tài khoản.")
    expect(refused.html).toContain("190367890123")
    expect((await shopper.submit(way(), { text: "Bao giờ gửi ạ?" })).html).toContain("Đã gửi cho gian hàng.")
    talkOf(group(), "order_0").messages.push({
      id: "msg_x",
      author: "seller",
      text: "Sáng mai bạn nhé.",
      photos: [],
      at: new Date().toISOString(),
    })
    const shown = (await shopper.open(way())).html
    expect(shown.indexOf("Bao giờ gửi ạ?")).toBeLessThan(shown.indexOf("Sáng mai bạn nhé."))
    expect((await shopper.submit(way(), { call: "1", text: "" })).html).toContain('id="call_text-error"')
    await shopper.submit(way(), { call: "1", text: "Đòi chuyển khoản riêng." })
    expect((await shopper.open(way())).html).toContain("Trung tâm đã được nhờ")
  })

  test("about a product are asked by anybody, and the answer stands on its page", async () => {
    const stranger = new Shopper(shop.url)
    const product = "/san-pham/ga-den-pa-co-lam-sach-nguyen-con"
    expect((await stranger.open(product)).html).toContain("Có bạn nhé, để trong túi riêng.")
    const nothing = await stranger.submit(`${product}/hoi-dap`, { text: "", name: "", email: "lan" })
    for (const each of ["Mời bạn viết vài chữ", "Mời bạn ghi tên.", "Địa chỉ thư chưa đúng"])
      expect(nothing.html).toContain(each)
    const typed = { name: "Lan", email: "lan@vidu.vn", text: "Gọi 0912345678 được không?" }
    expect((await stranger.submit(`${product}/hoi-dap`, typed)).html).toContain("Lời này có số điện thoại.")
    const sent = await stranger.submit(`${product}/hoi-dap`, { ...typed, text: "Có giao thứ bảy không?" })
    expect(sent.html).toContain("Đã gửi câu hỏi.")
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
