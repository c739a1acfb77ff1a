import { trackingUrl } from "../src/carriers"

describe("where a parcel can be followed", () => {
  it.each([
    ["GHN", "GYCYQNYM", "https://donhang.ghn.vn/?order_code=GYCYQNYM"],
    ["Giao Hàng Nhanh", "GYCYQNYM", "https://donhang.ghn.vn/?order_code=GYCYQNYM"],
    ["Giao hàng tiết kiệm", "S1.A2.3", "https://i.ghtk.vn/S1.A2.3"],
    ["J&T Express", "841327113159", "https://jtexpress.vn/vi/tracking?type=track&billcode=841327113159"],
    ["Viettel Post", "VTP123456", null],
    ["VNPost", "CD377518642VN", null],
    ["Anh Páo chở xe máy", "1", null],
  ])("%s %s", (carrier, number, url) => expect(trackingUrl(carrier, number)).toBe(url))

  it("is never another address, whatever the number says", () => {
    expect(trackingUrl("GHTK", "../x?y=1#z")).toBe("https://i.ghtk.vn/..%2Fx%3Fy%3D1%23z")
    expect(trackingUrl("GHN", "A&order_code=B")).toBe("https://donhang.ghn.vn/?order_code=A%26order_code%3DB")
  })
})
