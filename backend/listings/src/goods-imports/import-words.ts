import { defineTexts, type Text, translate } from "@chophien/platform/texts/define-texts"
import { formatVnd } from "@chophien/vocabulary/amount"
import type { ProcessingLevel, ShipClass } from "@chophien/vocabulary/goods"
import type { Locale } from "@chophien/vocabulary/locale"
import { formatNumber } from "@chophien/vocabulary/number"
import { seasonStretches } from "@chophien/vocabulary/season"
import { formatWeight } from "@chophien/vocabulary/weight"
import type { CellFault, SheetCategory, SheetGoods } from "../goods-sheet/read-goods-row"
import type { SheetField } from "../goods-sheet/sheet-fields"

type Words = Record<"vi" | "en", string>

const shipWords: Record<ShipClass, Words> = {
  ambient: { vi: "Hàng khô", en: "Dry goods" },
  fresh: { vi: "Hàng tươi", en: "Fresh" },
  chilled: { vi: "Cần giữ mát", en: "Keep cool" },
  frozen: { vi: "Đông lạnh", en: "Frozen" },
  fragile: { vi: "Dễ vỡ", en: "Fragile" },
  bulky: { vi: "Cồng kềnh", en: "Bulky" },
  heavy: { vi: "Rất nặng", en: "Very heavy" },
}
const processingWords: Record<ProcessingLevel, Words> = {
  raw: { vi: "Để nguyên", en: "As harvested" },
  preliminary: { vi: "Chỉ sơ chế", en: "Only prepared" },
  processed: { vi: "Đã chế biến", en: "Processed" },
}

/** What is wrong with a cell, and what to do. */
const faultTexts = defineTexts({
  empty: { vi: "Ô này còn trống: hãy điền.", en: "This cell is empty: fill it in." },
  too_short: { vi: "Ngắn quá: cần ít nhất 3 chữ.", en: "Too short: at least 3 letters." },
  too_long: { vi: "Dài quá: hãy viết gọn lại.", en: "Too long: shorten it." },
  not_a_number: {
    vi: "Không đọc ra số: hãy viết bằng chữ số.",
    en: "No number can be read: write it in digits.",
  },
  too_small: { vi: "Nhỏ quá mức cho phép.", en: "Smaller than is allowed." },
  too_large: { vi: "Lớn quá mức cho phép.", en: "Larger than is allowed." },
  other_unit: { vi: "Sai đơn vị cho ô này.", en: "Another unit than this cell takes." },
  negative: { vi: "Số âm: ý bạn là số nào?", en: "A negative number: which one is meant?" },
  fraction: {
    vi: "Số lẻ ở chỗ chỉ nhận số tròn: ý bạn là số nào?",
    en: "A fraction where only whole numbers go: which one is meant?",
  },
  ambiguous: { vi: "Có thể hiểu hai cách: hãy chọn.", en: "This can be read in two ways: choose." },
  approximate: { vi: "Cần số chính xác, không phải số áng chừng.", en: "An exact number is needed." },
  range: { vi: "Có hai số: hãy chọn một.", en: "There are two numbers: choose one." },
  per_unit: {
    vi: "Cần giá của một đơn vị bán, không phải giá theo cân.",
    en: "The price of one piece is needed, not one by weight.",
  },
  words: { vi: "Có chữ thừa cạnh số: hãy kiểm tra.", en: "There are words beside the number: look at it." },
  leading_zero: {
    vi: "Số bắt đầu bằng 0: có phải nhầm ô không?",
    en: "It begins with 0: is it the wrong column?",
  },
  in_thousands: {
    vi: "Giá thấp quá: có phải thiếu số nghìn?",
    en: "The price is very low: are thousands missing?",
  },
  unusual: { vi: "Con số lạ: hãy chọn đúng đơn vị.", en: "An unusual number: choose the unit." },
  no_unit: { vi: "Thiếu đơn vị: gam hay ki-lô-gam?", en: "No unit: grams or kilograms?" },
  contradicts_unit: {
    vi: "Khối lượng không khớp với đơn vị bán: hãy kiểm tra.",
    en: "The weight does not fit what a piece holds: look at it.",
  },
  unknown_category: {
    vi: "Chợ không có loại hàng này: hãy chọn loại khác.",
    en: "There is no such category: choose another.",
  },
  unknown_word: {
    vi: "Không hiểu từ này: hãy chọn từ khác hoặc để trống.",
    en: "This word is not known: choose another or leave it empty.",
  },
  no_month: { vi: "Không có tháng này: tháng từ 1 đến 12.", en: "There is no such month: 1 to 12." },
  unreadable: {
    vi: "Không đọc được mùa: ví dụ “Tháng 4-6” hoặc “Quanh năm”.",
    en: "The season cannot be read: for example “Tháng 4-6”.",
  },
  twice: {
    vi: "Trùng với dòng {line}: cùng tên và đơn vị bán.",
    en: "The same name and unit as line {line}.",
  },
})

const faultText = new Map<string, Text>(Object.entries(faultTexts))

/** What is wrong with a cell, in a language. */
export function faultMessage({ reason, choices }: CellFault, locale: Locale): string {
  const text = faultText.get(reason)
  return text ? translate(locale, text, { line: choices[0] ?? "" }) : reason
}

/** What may have been meant, as texts that can stand in the cell. */
export function choiceTexts(
  { field, reason, choices }: CellFault,
  categories: readonly SheetCategory[]
): string[] {
  if (reason === "twice") return []
  return choices.map((choice) => {
    if (field === "category") return categories.find(({ slug }) => slug === choice)?.name ?? String(choice)
    if (field === "weight") return formatWeight(Number(choice))
    return field === "price" ? formatNumber(Number(choice)) : String(choice)
  })
}

function seasonWords(months: readonly number[], locale: Locale): string {
  const stretches = seasonStretches(months).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  if (!stretches.length) return locale === "vi" ? "Quanh năm" : "All year"
  return locale === "vi" ? `Tháng ${stretches.join(", ")}` : `Months ${stretches.join(", ")}`
}

/** What a field of goods holds, in words; null where nothing is known. */
export function fieldWords(
  field: SheetField,
  goods: Partial<Omit<SheetGoods, "category_slug">> & { category_slug?: string | null },
  categories: readonly SheetCategory[],
  locale: Locale
): string | null {
  switch (field) {
    case "category":
      return categories.find(({ slug }) => slug === goods.category_slug)?.name ?? goods.category_slug ?? null
    case "price":
      return goods.price === undefined ? null : formatVnd(goods.price, locale)
    case "weight":
      return goods.weight_g === undefined ? null : formatWeight(goods.weight_g, locale)
    case "stock":
      return goods.stock === undefined ? null : formatNumber(goods.stock, locale)
    case "season":
      return goods.season_months ? seasonWords(goods.season_months, locale) : null
    case "ship_class":
      return goods.ship_class ? shipWords[goods.ship_class][locale] : null
    case "processing_level":
      return goods.processing_level ? processingWords[goods.processing_level][locale] : null
    case "producer_own":
      if (goods.producer_own === undefined) return null
      return locale === "vi" ? (goods.producer_own ? "Có" : "Không") : goods.producer_own ? "Yes" : "No"
    default:
      return goods[field] ?? null
  }
}
