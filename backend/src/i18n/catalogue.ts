/** Texts of the catalogue routes. */
export const catalogue = {
  listing_not_found: { vi: "Sản phẩm này không còn bán.", en: "This product is no longer on sale." },
  seller_not_found: { vi: "Không tìm thấy gian hàng này.", en: "This stall could not be found." },
  commune_not_found: { vi: "Không tìm thấy xã, phường này.", en: "This commune could not be found." },
} as const
