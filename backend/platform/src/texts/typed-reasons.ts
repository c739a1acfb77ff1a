import type { AccountNumberRefusal } from "@chophien/vocabulary/bank-account"
import type { OrderCodeRefusal } from "@chophien/vocabulary/order-code"
import type { PhoneRefusal } from "@chophien/vocabulary/phone"
import type { SeasonRefusal } from "@chophien/vocabulary/season"
import type { TaxCodeRefusal } from "@chophien/vocabulary/tax-code"
import type { TrackingCodeRefusal } from "@chophien/vocabulary/tracking-code"
import type { QuantityDoubt, QuantityRefusal } from "@chophien/vocabulary/typed-quantity"
import { defineTexts, type Text } from "./define-texts"

/** Every reason for which a reader of the vocabulary refuses what a person typed, or asks about it. */
export type TypedReason =
  | AccountNumberRefusal
  | OrderCodeRefusal
  | PhoneRefusal
  | QuantityDoubt
  | QuantityRefusal
  | SeasonRefusal
  | TaxCodeRefusal
  | TrackingCodeRefusal

/**
 * Why a typed field is not taken as it stands, as the end of the sentence “The field “…” …”, with what to do.
 * `{choices}` are the values that may have been meant.
 */
export const typedReasons: Readonly<Record<TypedReason, Text>> = defineTexts({
  empty: { vi: "chưa được điền", en: "is missing" },

  // Numbers of phones, accounts, parcels and orders.
  no_digits: { vi: "chưa có chữ số nào", en: "has no digit in it" },
  several: {
    vi: "có nhiều hơn một số, vui lòng chỉ ghi một số",
    en: "holds more than one number, please write one",
  },
  extra_digits: {
    vi: "có chữ số thừa bên cạnh số, vui lòng chỉ ghi một số",
    en: "has other digits beside the number, please write the number alone",
  },
  letters: {
    vi: "có chữ cái lẫn trong số, vui lòng kiểm tra lại (ví dụ chữ O thay cho số 0)",
    en: "has a letter among its digits, please check it (O for 0, say)",
  },
  foreign: { vi: "phải là số ở Việt Nam", en: "must be a number of Vietnam" },
  too_short: { vi: "bị thiếu ký tự, vui lòng kiểm tra lại", en: "is too short, please check it" },
  too_long: { vi: "bị thừa ký tự, vui lòng kiểm tra lại", en: "is too long, please check it" },
  unknown_prefix: {
    vi: "có đầu số không tồn tại, vui lòng kiểm tra lại",
    en: "begins as no number does, please check it",
  },
  characters: {
    vi: "có ký tự không dùng ở đây, vui lòng kiểm tra lại",
    en: "has a character that is not used here, please check it",
  },
  check_digit: {
    vi: "có chữ số chưa đúng, vui lòng so lại với giấy đăng ký",
    en: "has a wrong digit, please compare it with the registration",
  },
  address: {
    vi: "phải là mã, không phải địa chỉ trang",
    en: "must be the code, not the address of a page",
  },

  // Amounts, weights, pieces.
  not_a_number: { vi: "phải là số", en: "must be a number" },
  too_small: { vi: "quá nhỏ, vui lòng kiểm tra lại", en: "is too small, please check it" },
  too_large: { vi: "quá lớn, vui lòng kiểm tra lại", en: "is too large, please check it" },
  other_unit: {
    vi: "ghi bằng đơn vị khác, vui lòng đổi sang đơn vị của ô này",
    en: "is in another unit, please write it in this field's own",
  },
  negative: {
    vi: "là số âm, có phải ý bạn là {choices}?",
    en: "is below zero, did you mean {choices}?",
  },
  fraction: {
    vi: "phải là số nguyên, có phải ý bạn là {choices}?",
    en: "must be a whole number, did you mean {choices}?",
  },
  ambiguous: {
    vi: "có thể hiểu theo nhiều cách, có phải ý bạn là {choices}?",
    en: "can be read in several ways, did you mean {choices}?",
  },
  approximate: {
    vi: "cần một số chính xác, có phải ý bạn là {choices}?",
    en: "must be exact, did you mean {choices}?",
  },
  range: {
    vi: "chỉ nhận một số, có phải ý bạn là {choices}?",
    en: "takes one number, did you mean {choices}?",
  },
  per_unit: {
    vi: "chỉ nhận một số, không kèm đơn vị, có phải ý bạn là {choices}?",
    en: "takes a number without what it is for, did you mean {choices}?",
  },
  words: {
    vi: "có chữ bên cạnh số, có phải ý bạn là {choices}?",
    en: "has words beside the number, did you mean {choices}?",
  },
  leading_zero: {
    vi: "bắt đầu bằng số 0, có phải ý bạn là {choices}?",
    en: "begins with a zero, did you mean {choices}?",
  },
  in_thousands: {
    vi: "quá nhỏ, có phải ý bạn là {choices}?",
    en: "is very small, did you mean {choices}?",
  },
  unusual: {
    vi: "lớn khác thường, có phải ý bạn là {choices}?",
    en: "is unusually large, did you mean {choices}?",
  },

  // Months.
  no_month: {
    vi: "có tháng không tồn tại, tháng từ 1 đến 12",
    en: "names a month that does not exist: 1 to 12",
  },
  unreadable: {
    vi: "chưa đọc được, ví dụ: Tháng 4-6, hoặc Quanh năm",
    en: "could not be read; write it as “Tháng 4-6” or “Quanh năm”",
  },
})

/** Whether a reason is one of the vocabulary's. */
export const isTypedReason = (reason: string): reason is TypedReason => Object.hasOwn(typedReasons, reason)
