import { vietnameseValue } from "../../src/admin/vietnamese-values"

it.each([
  ["₫ 545.500 VND", "545.500\u00a0₫"],
  ["₫545,500", "545.500\u00a0₫"],
  ["-₫ 1.250.000 VND", "-1.250.000\u00a0₫"],
  ["₫ -500 VND", "-500\u00a0₫"],
  ["Viet Nam", "Việt Nam"],
  ["Vietqr (VIETQR)", "Chuyển khoản VietQR"],
  [" Order export ", "Xuất đơn hàng"],
])("%s is read as %s", (text, value) => {
  expect(vietnameseValue(text)).toBe(value)
})

it.each(["545.500 ₫", "₫ 1.5 VND", "Bánh Viet Nam", "", "Gà đen Pà Cò"])("%s stays as it is", (text) => {
  expect(vietnameseValue(text)).toBeNull()
})
