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
})

const html = async () => (await shopper.open(page)).html
const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString()
const money = (change: object) => ({
  id: "rev_1",
  cause: "too_much" as const,
  state: "waiting" as const,
  amount: 34_000,
  takes_account: true,
  ...change,
})

describe("after the deadline", () => {
  test("no new transfer is asked for, and one that was made is still awaited", async () => {
    changeOrder(shop, id, { expires_at: minutes(-1) })
    const shown = await html()
    expect(shown).toContain("Đã hết giờ thanh toán")
    expect(shown).toContain("Xin đừng chuyển tiền mới")
    expect(shown).toContain("tiền vẫn được ghi vào đơn")
    expect(shown).not.toContain("CPQ7M6P4X")
    expect(shown).not.toContain("ma-qr.")
    expect((await shopper.send(`${page}/ma-qr.svg`)).status).toBe(404)
    expect((await shopper.open("/gio-hang")).html).not.toContain("đang chờ bạn thanh toán")
  })

  test("what came in part is told, and what becomes of it", async () => {
    changeOrder(shop, id, { expires_at: minutes(-1), state: "partially_paid", amount_received: 300_000 })
    expect(await html()).toContain("Đơn đã nhận 300.000")
  })
})

describe("money that goes back", () => {
  test("of who paid too much: how much came, how much too much, and where to name the account", async () => {
    changeOrder(shop, id, { state: "paid", order_state: "paid", money_back: [money({})] })
    const shown = await html()
    expect(shown).toContain("Bạn đã chuyển thừa 34.000")
    expect(shown).toContain("Chợ đã nhận 510.000")
    expect(shown).toContain(`href="${page}/tai-khoan?khoan=rev_1"`)
    const led = await shopper.send(`${page}/tai-khoan?khoan=rev_1`)
    expect([led.status, led.headers.get("location")]).toEqual([
      303,
      expect.stringMatching(/\/refund-account\/rev_1$/),
    ])
    const other = await shopper.send(`${page}/tai-khoan?khoan=rev_2`)
    expect(other.status).toBe(409)
    expect((await new Shopper(shop.url).send(`${page}/tai-khoan?khoan=rev_1`)).headers.get("location")).toBe(
      "/don-hang?can-ma=1"
    )
  })

  test.each([
    ["on_its_way", "Đang trên đường"],
    ["returned", "Đã về tài khoản"],
    ["failed", "Ngân hàng chưa chuyển được"],
  ] as const)("is told where it stands: %s", async (state, words) => {
    changeOrder(shop, id, {
      state: "expired",
      money_back: [money({ cause: "part_only", state, takes_account: state === "failed" })],
    })
    const shown = await html()
    expect(shown).toContain("Đơn mới nhận được 34.000")
    expect(shown).toContain(words)
    expect(shown.includes("Ghi tài khoản nhận tiền")).toBe(state === "failed")
  })

  test("of an order that was paid and wholly cancelled: it is not called paid any more", async () => {
    changeOrder(shop, id, {
      state: "paid",
      order_state: "paid",
      canceled: [0, 1],
      money_back: [money({ cause: "canceled", amount: 476_000, state: "on_its_way", takes_account: false })],
    })
    const shown = await html()
    expect(shown).toContain('class="state state-canceled"')
    expect(shown).not.toContain('class="state state-paid"')
    expect(shown).toContain("Đơn đã hủy sau khi bạn trả tiền")
    expect(shown).toContain("476.000 ₫ là tiền của phần hàng đã hủy".replace(" ₫", "\u00a0₫"))
  })

  test("to the bank, by which an order waits, is told as it is", async () => {
    changeOrder(shop, id, { state: "paid", order_state: "paid", on_hold: true })
    const shown = await html()
    expect(shown).toContain("Ngân hàng đã lấy lại tiền")
    expect(shown).not.toContain("Gian hàng đang chuẩn bị hàng")
  })
})

describe("who transferred, and nothing came under the code", () => {
  test("tells it without script, and reads on the order what came of it", async () => {
    expect(await html()).toContain(`href="${page}/da-chuyen"`)
    const form = await shopper.open(`${page}/da-chuyen`)
    expect(form.html).toContain("Tôi đã chuyển khoản")
    const wrong = await shopper.submit(`${page}/da-chuyen`, { amount: "ba trăm", day: "", clock: "25:00" })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain("Số tiền cần là số")
    expect(wrong.html).toContain("Mời bạn chọn ngày chuyển")
    expect(wrong.html).toContain("Mời bạn ghi giờ chuyển")
    const later = await shopper.submit(`${page}/da-chuyen`, {
      amount: "476.000",
      day: "2199-01-01",
      clock: "10:00",
    })
    expect(later.status).toBe(400)
    expect(later.html).toContain("Giờ chuyển không ở tương lai")
    const sent = await shopper.submit(`${page}/da-chuyen`, {
      amount: "476.000 ₫",
      day: "2026-11-22",
      clock: "9:05",
      reference: "FT26326000001",
    })
    expect(sent.path).toBe(page)
    expect(sent.html).toContain("nhân viên chợ đang tìm")
    expect(sent.html).toContain("lúc 09:05, 22/11/2026")
    expect(shop.double.shop.groups.get(id)?.claims).toMatchObject([
      { amount: 476_000, transferred_at: "2026-11-22T02:05:00.000Z", reference: "FT26326000001" },
    ])
  })

  test("cannot tell it of an order that is paid, nor of somebody else's", async () => {
    changeOrder(shop, id, { state: "paid", order_state: "paid" })
    expect((await shopper.open(`${page}/da-chuyen`)).path).toBe(page)
    expect((await new Shopper(shop.url).open(`${page}/da-chuyen`)).path).toBe("/don-hang?can-ma=1")
  })
})
