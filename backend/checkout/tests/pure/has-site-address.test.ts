import { hasSiteAddress } from "../../src/cart/has-site-address"

test.each([
  "Trung thuong http://evil.example",
  "evil.com",
  "EVIL.COM",
  "nhận quà tại qua-tang.top ngay",
  "www.evil",
  "ví điện tử.中国",
  "evil.xn--p1ai",
  "evil。com",
  "ｅｖｉｌ．ｃｏｍ",
  "mai@vidu.vn",
  "10.0.0.1",
  "gặp tôi ở cho-phien.vn/qua",
  "a.b.evil.co.uk",
  "tin.moilaivuaraloi",
  "mailto:mai",
])("what a mail program makes a link of is found: %s", (text) => {
  expect(hasSiteAddress(text)).toBe(true)
})

test.each([
  "Bùi Thị Mai",
  "Cty TNHH A.B.C",
  "Ng. Văn A",
  "Ng.Văn An",
  "TS. Lê Thị H.",
  "Công ty CP Xây dựng số 1.",
  "Tp.HCM",
  "Cty.TNHH Hòa Bình",
  "HTX 19.5",
  "Y Ê-ban",
  "Nguyễn Thị Thu-Hà",
  "Anh Ba (xe tải 2.5 tấn)",
  "T.T.Kim Ngân",
  "Sùng A Páo / Vàng Thị Mỷ",
])("people's names and firms' pass: %s", (text) => {
  expect(hasSiteAddress(text)).toBe(false)
})
