import type { TextKey } from "../i18n"

/** The carriers offered when a parcel is handed over. */
export const carriers = ["viettel_post", "vnpost", "ghn", "ghtk", "other"] as const
export type Carrier = (typeof carriers)[number]

export const carrierTexts: Record<Carrier, TextKey> = {
  viettel_post: "carrier_viettel_post",
  vnpost: "carrier_vnpost",
  ghn: "carrier_ghn",
  ghtk: "carrier_ghtk",
  other: "carrier_other",
}

/** The names under which the backend keeps them: shoppers read these on their order and in mails. */
export const carrierNames: Record<Carrier, string> = {
  viettel_post: "Viettel Post",
  vnpost: "Bưu điện Việt Nam",
  ghn: "Giao Hàng Nhanh",
  ghtk: "Giao Hàng Tiết Kiệm",
  other: "Xe khách hoặc tự giao",
}
