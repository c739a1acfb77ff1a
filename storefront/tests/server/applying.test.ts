import { fieldValue, Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
beforeAll(async () => {
  shop = await startStorefront()
})
afterAll(() => shop.stop())

const at = (page: string) => `/dang-ky-ban/don?trang=${page}`
/** Sends photos of a paper as a browser without script does. */
async function sendPaper(producer: Shopper, fields: Record<string, string>, photos: Blob[]) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const photo of photos) form.append("photos", photo, "giay.jpg")
  const request = new Request(shop.url, { method: "POST", body: form })
  return await producer.send("/dang-ky-ban/giay-to", {
    method: "POST",
    body: await request.arrayBuffer(),
    headers: { origin: shop.url, "content-type": request.headers.get("content-type") ?? "" },
  })
}

test("a producer applies page by page without script, stops, and goes on with the code on another phone", async () => {
  const first = new Shopper(shop.url)
  expect((await first.submit("/dang-ky-ban", {})).html).toContain("Mời bạn chọn một dòng.")
  const begun = await first.submit("/dang-ky-ban", { kind: "household" })
  expect(begun.path).toBe(at("contact"))
  expect(begun.html).toContain("Mã đơn: K7M6P4XQ")

  const wrong = await first.submit(at("contact"), { contact_name: "", phone: "12", email: "x" })
  expect(wrong.status).toBe(422)
  for (const text of ["Mời bạn ghi họ và tên.", "Số điện thoại chưa đúng", "Thư điện tử chưa đúng"])
    expect(wrong.html).toContain(text)
  const named = await first.submit(at("contact"), {
    contact_name: "Sùng Y Mai",
    phone: "0912 345 678",
    email: "",
  })
  expect(named.path).toBe(at("stall"))

  const second = new Shopper(shop.url)
  expect((await second.open("/dang-ky-ban/xem-lai")).path).toBe("/dang-ky-ban/tiep?mat=1")
  const lost = await second.submit("/dang-ky-ban/tiep", { code: "K7M6P4XQ", phone: "0912345679" })
  expect([lost.status, lost.html.includes("Không tìm thấy đơn")]).toEqual([404, true])
  const found = await second.submit("/dang-ky-ban/tiep", { code: "k7m6-p4xq", phone: "0912345678" })
  expect(found.path).toBe(at("stall"))

  expect((await second.submit(at("stall"), { name: "Chè Bản Ánh" })).path).toBe(at("place"))
  const matches = await second.submit(at("place"), {
    commune_q: "pa co",
    do: "find",
    address_line: "Xóm Cang",
  })
  expect(matches.html).toContain("Xã Pà Cò")
  const placed = await second.submit(at("place"), {
    province_code: "25",
    commune_q: "pa co",
    commune_code: "05212",
    address_line: "Xóm Cang",
  })
  expect(placed.path).toBe(at("registration"))
  expect(placed.html).toContain("Đăng ký tại Ủy ban nhân dân xã, phường.")
  const unregistered = await second.submit(at("registration"), { is_registered: "no" })
  expect(unregistered.path).toBe(at("representative"))
  const short = await second.submit(at("representative"), { representative: "Mai", identity_number: "123" })
  expect(short.html).toContain("Số căn cước có 12 chữ số.")
  expect(short.html).not.toContain('value="123"')
  expect(
    (await second.submit(at("representative"), { representative: "Mai", identity_number: "025190003127" }))
      .path
  ).toBe(at("goods"))
  expect((await second.submit(at("goods"), { goods: "Chè Shan tuyết" })).path).toBe("/dang-ky-ban/giay-to")

  const none = await sendPaper(second, { requirement: "registration" }, [])
  expect([none.status, (await none.text()).includes("Mời bạn chọn ảnh trước khi gửi.")]).toEqual([422, true])
  const photo = new Blob([new Uint8Array(2000)], { type: "image/jpeg" })
  expect((await sendPaper(second, { requirement: "registration" }, [photo, photo])).status).toBe(303)
  const papers = (await second.open("/dang-ky-ban/giay-to")).html
  expect(papers).toContain("Đã gửi 2 ảnh")
  await sendPaper(second, { remove: "paper_1" }, [])
  expect((await second.open("/dang-ky-ban/giay-to")).html).toContain("Đã gửi 1 ảnh")

  const review = (await second.open("/dang-ky-ban/xem-lai")).html
  expect(review).toContain("Còn thiếu để được bán")
  expect(review).not.toMatch(/type="checkbox"[^>]*checked/)
  const silent = await second.submit("/dang-ky-ban/xem-lai", { rules: fieldValue(review, "rules") ?? "" })
  expect(silent.html).toContain("Cần đồng ý cả hai điều")
  const sent = await second.submit("/dang-ky-ban/xem-lai", {
    rules: fieldValue(review, "rules") ?? "",
    privacy: fieldValue(review, "privacy") ?? "",
  })
  expect(sent.html).toContain("Đơn đã gửi, trung tâm đang xem")
  expect(shop.double.breaches).toEqual([])
})

test("a machine that fills in the hidden field begins nothing; a mail's link opens the application and leaves the address", async () => {
  const machine = new Shopper(shop.url)
  await machine.submit("/dang-ky-ban", { kind: "household", trang_web: "http://spam.example" })
  expect(machine.cookie("dang_ky_ban")).toBeUndefined()

  const { application, token } = shop.double.applications.start("cooperative")
  application.message = "Chụp lại giấy giúp tôi."
  const producer = new Shopper(shop.url)
  const opened = await producer.open(`/dang-ky-ban/tiep?don=${application.id}&ma=${token}`)
  expect(opened.path).toBe(at("contact"))
  expect(opened.html).not.toContain(token)
  const page = await producer.send("/dang-ky-ban/xem-lai")
  expect(page.headers.get("cache-control")).toBe("no-store")
})

test("the pages are in English too", async () => {
  const producer = new Shopper(shop.url)
  const begun = await producer.submit("/en/dang-ky-ban", { kind: "company" })
  expect(begun.path).toBe("/en/dang-ky-ban/don?trang=contact")
  expect(begun.html).toContain("Whom do we call?")
})
