/** Values that core writes as code or in English, and how people here read them; whole texts alone are changed. */
const exact: Readonly<Record<string, string>> = {
  "Vietqr (VIETQR)": "Chuyển khoản VietQR",
  pp_vietqr_vietqr: "Chuyển khoản VietQR",
  "Viet Nam": "Việt Nam",
  "Vietnam (VIETNAM)": "Giao hàng Việt Nam",
  "Manual (MANUAL)": "Tự giao",
  "Order export": "Xuất đơn hàng",
  "Product export": "Xuất sản phẩm",
  "Inventory export": "Xuất tồn kho",
  "Order export completed successfully!": "Đã xuất xong đơn hàng. Bấm để tải về.",
  "Product export completed successfully!": "Đã xuất xong sản phẩm. Bấm để tải về.",
  "Inventory export completed successfully!": "Đã xuất xong tồn kho. Bấm để tải về.",
  "Failed to export orders, please try again later.": "Chưa xuất được đơn hàng. Hãy thử lại sau.",
  "Failed to export products, please try again later.": "Chưa xuất được sản phẩm. Hãy thử lại sau.",
  "Failed to export inventory items, please try again later.": "Chưa xuất được tồn kho. Hãy thử lại sau.",
  Unauthorized: "Phiên đăng nhập đã hết",
  "Invalid email or password": "Email hoặc mật khẩu chưa đúng",
}

/** An amount as core writes it: `₫ 545.500 VND`, `₫545,500`, with a minus before or behind the sign. */
const amount = /^(-?)₫ ?(-?)([\d.,]+)(?: ?VND)?$/

/** A text of the Admin as people in Vietnam read it; null where it stays as it is. */
export function vietnameseValue(text: string): string | null {
  const trimmed = text.trim()
  const known = exact[trimmed]
  if (known) return known
  const [, before = "", behind = "", digits] = amount.exec(trimmed) ?? []
  if (digits === undefined) return null
  const grouped = digits.replaceAll(",", ".")
  return /^\d{1,3}(?:\.\d{3})*$/.test(grouped) ? `${before || behind}${grouped}\u00a0₫` : null
}
