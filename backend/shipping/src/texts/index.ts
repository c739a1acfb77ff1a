import { defineTexts } from "@chophien/platform/texts/define-texts"

/** Names of delivery services. */
export const texts = defineTexts({
  service_standard: { vi: "Giao hàng tiêu chuẩn", en: "Standard delivery" },
  service_cold: { vi: "Giao hàng lạnh", en: "Cold delivery" },
  parcel_too_heavy: {
    vi: "Kiện hàng của “{seller}” quá nặng để giao trong một lần. Vui lòng giảm số lượng.",
    en: "The parcel of “{seller}” is too heavy for one delivery. Please take fewer.",
  },
  unreachable_destination: {
    vi: "Kiện hàng của “{seller}” không giao được tới địa chỉ này: hàng tươi không giữ được chất lượng trên quãng đường đó. Vui lòng chọn địa chỉ gần hơn hoặc bỏ sản phẩm.",
    en: "The parcel of “{seller}” cannot reach this address: fresh goods would not keep on the way. Please choose a nearer address or remove the product.",
  },
  needs_cold_chain: {
    vi: "Hàng mát, hàng đông của “{seller}” cần giao bằng xe lạnh. Vui lòng chọn cách giao hàng lạnh.",
    en: "Chilled or frozen goods of “{seller}” need cold delivery. Please choose the cold service.",
  },
  unknown_destination: {
    vi: "“{seller}” chưa giao hàng tới xã, phường này. Vui lòng chọn địa chỉ khác hoặc bỏ sản phẩm.",
    en: "“{seller}” does not deliver to this commune. Please choose another address or remove the product.",
  },
})
