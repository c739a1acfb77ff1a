/** Headings of the table of coverage, in its order. */
export const coverageColumns = {
  code: { vi: "Mã", en: "Code" },
  commune: { vi: "Xã, phường", en: "Commune" },
  population: { vi: "Dân số", en: "Population" },
  active: { vi: "Gian hàng đang bán", en: "Sellers open" },
  pending: { vi: "Chờ duyệt", en: "Pending" },
  suspended: { vi: "Tạm ngừng", en: "Suspended" },
  trained: { vi: "Đã học", en: "Trained" },
  goods: { vi: "Mặt hàng đang bán", en: "Goods on sale" },
  orders: { vi: "Đơn đã trả tiền, 90 ngày", en: "Paid orders, 90 days" },
  sales: { vi: "Doanh thu 90 ngày (đồng)", en: "Sales of 90 days (VND)" },
  xanh: { vi: "Xanh", en: "Xanh" },
} as const
