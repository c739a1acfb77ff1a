import type { Carrier } from "@chophien/vocabulary/carriers"
import type { TextKey } from "../i18n"

/** What each carrier is called in the app. */
export const carrierTexts: Record<Carrier, TextKey> = {
  viettel_post: "carrier_viettel_post",
  vnpost: "carrier_vnpost",
  ghn: "carrier_ghn",
  ghtk: "carrier_ghtk",
  jt_express: "carrier_jt_express",
  other: "carrier_other",
}
