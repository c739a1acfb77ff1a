import { randomInt } from "node:crypto"
import fc from "fast-check"
import { bankBinPattern, readAccountNumber } from "../../src/bank-account"
import { carrierNames, carriers, readCarrier, trackingUrl } from "../../src/carriers"
import { newOrderCode, order_code_letters, readOrderCode } from "../../src/order-code"
import { readTrackingCode } from "../../src/tracking-code"

describe("an order code", () => {
  test.each([
    ["NFATDK7F"],
    ["nfat-dk7f"],
    ["nfat dk7f"],
    ["#NFATDK7F"],
    ["Mã đơn: NFATDK7F"],
    ["đơn hàng số nfatdk7f"],
    ["ＮＦＡＴＤＫ７Ｆ"],
    ["NFAT\u200bDK7F"],
    ["nfatdk7f."],
    ["Đơn NFATDK7F"],
    ["đơn của chị là NFATDK7F nhé"],
  ])("typed as %j is NFATDK7F", (typed) =>
    expect(readOrderCode(typed)).toEqual({ outcome: "value", value: "NFATDK7F" })
  )

  it("may begin with the letters of the word for it", () => {
    expect(readOrderCode("MA DN 7F34")).toEqual({ outcome: "value", value: "MADN7F34" })
    expect(readOrderCode("mã MADN7F34")).toEqual({ outcome: "value", value: "MADN7F34" })
  })

  test.each([
    ["", "empty"],
    ["12", "too_short"],
    ["NFATDK7", "too_short"],
    ["CPNFATDK7F3", "too_long"],
    ["NFATDK0F", "characters"],
  ])("is not %j: %s", (typed, reason) => expect(readOrderCode(typed)).toEqual({ outcome: "refusal", reason }))

  it("is made of letters that nobody mistakes, and read again as it is made", () => {
    for (let count = 0; count < 100; count++) {
      const code = newOrderCode(randomInt)
      expect(code).toMatch(new RegExp(`^[${order_code_letters}]{8}$`))
      expect(readOrderCode(code.toLowerCase())).toEqual({ outcome: "value", value: code })
    }
    expect(newOrderCode((limit) => limit - 1)).toBe("YYYYYYYY")
  })
})

describe("a tracking code", () => {
  test.each([
    ["ghn 5e8k 2lq7p", "ghn", "GHN5E8K2LQ7P"],
    ["CD377518642VN", "vnpost", "CD377518642VN"],
    ["GHN 1234 5678", "ghn", "GHN12345678"],
    ["Mã vận đơn: GHN12345678.", "ghn", "GHN12345678"],
    ["#GHN12345678", "ghn", "GHN12345678"],
    ["MVD-VTP123456", "viettel_post", "VTP123456"],
    ["https://donhang.ghn.vn/?order_code=GYCYQNYM7", "ghn", "GYCYQNYM7"],
    ["https://i.ghtk.vn/S22333444.HN1.A2.123456", "ghtk", "S22333444.HN1.A2.123456"],
    ["https://jtexpress.vn/vi/tracking?type=track&billcode=840012345678", "jt_express", "840012345678"],
    ["Theo dõi tại https://donhang.ghn.vn/?order_code=GYCYQNYM7 nhé", "ghn", "GYCYQNYM7"],
    ["www.vnpost.vn/vi-vn/dinh-vi/buu-pham?key=1&code=CD377518642VN", "vnpost", "CD377518642VN"],
    ["S1.A2.3", "ghtk", "S1.A2.3"],
    ["28F-012.34", "other", "28F-012.34"],
    ["xe 28F-012.34", "other", "xe 28F-012.34"],
    ["0912 345 678", "other", "0912 345 678"],
    ["anh Páo,  xã Pà Cò", "other", "anh Páo, xã Pà Cò"],
  ] as const)("%j of %s is %j", (typed, carrier, value) =>
    expect(readTrackingCode(typed, carrier)).toEqual({ outcome: "value", value })
  )

  test.each([
    [" ", "ghn", "empty"],
    ["ab", "ghn", "too_short"],
    ["x".repeat(41), "other", "too_long"],
    ["ngọc 12", "ghn", "characters"],
    ["A<b>", "other", "characters"],
    ["https://i.ghtk.vn/S1", "ghtk", "address"],
  ] as const)("%j of %s is refused: %s", (typed, carrier, reason) =>
    expect(readTrackingCode(typed, carrier)).toEqual({ outcome: "refusal", reason })
  )

  it("is read again as it is stored", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."AB12.- xạ/"), maxLength: 12 })
    fc.assert(
      fc.property(typed, fc.constantFrom(...carriers), (text, carrier) => {
        const read = readTrackingCode(text, carrier)
        if (read.outcome === "value") expect(readTrackingCode(read.value, carrier)).toEqual(read)
      })
    )
  })
})

describe("a carrier", () => {
  test.each([
    ["GHN", "ghn"],
    ["Giao hàng nhanh", "ghn"],
    ["Giao Hàng Tiết Kiệm", "ghtk"],
    ["J & T", "jt_express"],
    ["J&T Express", "jt_express"],
    ["JT Express", "jt_express"],
    ["Viettel Post", "viettel_post"],
    ["ViettelPost", "viettel_post"],
    ["VNPost", "vnpost"],
    ["Bưu điện", "vnpost"],
    ["Anh Páo chở xe máy", null],
    ["", null],
  ])("written %j is %j", (name, carrier) => expect(readCarrier(name)).toBe(carrier))

  it("is known by its id and by the name it is stored under", () => {
    for (const carrier of carriers) {
      expect(readCarrier(carrier)).toBe(carrier)
      expect(readCarrier(carrierNames[carrier])).toBe(carrier)
    }
  })

  test.each([
    ["GHN", "GYCYQNYM", "https://donhang.ghn.vn/?order_code=GYCYQNYM"],
    ["Giao hàng tiết kiệm", "S1.A2.3", "https://i.ghtk.vn/S1.A2.3"],
    ["J&T Express", "841327113159", "https://jtexpress.vn/vi/tracking?type=track&billcode=841327113159"],
    ["Viettel Post", "VTP123456", null],
    ["Anh Páo chở xe máy", "1", null],
    ["GHTK", "../x?y=1#z", "https://i.ghtk.vn/..%2Fx%3Fy%3D1%23z"],
    ["GHN", "A&order_code=B", "https://donhang.ghn.vn/?order_code=A%26order_code%3DB"],
  ])("%s shows parcel %s at %j", (carrier, code, url) => expect(trackingUrl(carrier, code)).toBe(url))
})

describe("a bank account", () => {
  it("has a number of letters and digits, whatever stands between them", () => {
    expect(readAccountNumber(" 0123 456-789.0 ")).toEqual({ outcome: "value", value: "01234567890" })
    expect(readAccountNumber("VQRQ0001abc")).toEqual({ outcome: "value", value: "VQRQ0001abc" })
    expect(readAccountNumber(" - ")).toEqual({ outcome: "refusal", reason: "empty" })
    expect(readAccountNumber("số 123")).toEqual({ outcome: "refusal", reason: "characters" })
    expect(readAccountNumber("1".repeat(20))).toEqual({ outcome: "refusal", reason: "too_long" })
  })

  it("is at a bank of six digits", () => {
    expect(["970436", "97043", "9704361", "97043a"].map((bin) => bankBinPattern.test(bin))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
