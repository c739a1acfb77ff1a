import type { TextKey } from "../i18n"

/** The carriers offered when a parcel is handed over, and how each is written for the backend. */
export const carriers = ["viettel_post", "vnpost", "ghn", "ghtk", "other"] as const
export type Carrier = (typeof carriers)[number]

export const carrierTexts: Record<Carrier, TextKey> = {
  viettel_post: "carrier_viettel_post",
  vnpost: "carrier_vnpost",
  ghn: "carrier_ghn",
  ghtk: "carrier_ghtk",
  other: "carrier_other",
}

/** Whether this app knows the carrier's name. */
export const isCarrier = (value: string | null): value is Carrier => carriers.some((carrier) => carrier === value)
