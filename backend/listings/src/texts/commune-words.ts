import type { CommuneRecord, FormerUnit } from "@chophien/gazetteer-vietnam"
import type { Locale } from "@chophien/vocabulary/locale"
import { formatNumber } from "@chophien/vocabulary/number"
import type { Neighbour, Surroundings } from "../catalogue/around-commune"
import type { Direction } from "../catalogue/distance"

/** Directions for people. */
const directionWords: Record<Locale, Record<Direction, string>> = {
  vi: {
    n: "phía bắc",
    ne: "phía đông bắc",
    e: "phía đông",
    se: "phía đông nam",
    s: "phía nam",
    sw: "phía tây nam",
    w: "phía tây",
    nw: "phía tây bắc",
  },
  en: {
    n: "to the north",
    ne: "to the north-east",
    e: "to the east",
    se: "to the south-east",
    s: "to the south",
    sw: "to the south-west",
    w: "to the west",
    nw: "to the north-west",
  },
}

const list = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(items)

const decimal = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)

/** The units that a commune was made of, those of one district together. */
function madeOf(former: readonly FormerUnit[], locale: Locale): string {
  const districts = Map.groupBy(former, ({ district, province }) => `${district}, ${province}`)
  return [...districts]
    .map(([place, units]) => `${list([...new Set(units.map(({ commune }) => commune))], locale)} (${place})`)
    .join("; ")
}

/**
 * What is known of a commune, in sentences: size, people, what it was made of in July 2025. Only what the gazetteer holds
 * is said; null where it holds nothing of that.
 */
export function aboutCommune(
  { full_name, area_km2, population }: Pick<CommuneRecord, "full_name" | "area_km2" | "population">,
  former: readonly FormerUnit[],
  locale: Locale
): string | null {
  const known = former.filter(({ commune, district }) => commune && district)
  const area = area_km2 === null ? null : `${decimal(area_km2, locale)} km²`
  const people = population === null ? null : formatNumber(population, locale)
  const size =
    locale === "vi"
      ? [area && `rộng ${area}`, people && `có ${people} người`].filter(Boolean).join(", ")
      : [area && `covers ${area}`, people && `has ${people} people`].filter(Boolean).join(" and ")
  const sentences = [
    size && `${full_name} ${size}.`,
    known.length &&
      (locale === "vi"
        ? `Từ tháng 7 năm 2025, nơi đây gồm ${madeOf(known, locale)} trước đó.`
        : `Since July 2025 it takes in what was ${madeOf(known, locale)}.`),
  ].filter(Boolean)
  return sentences.length ? sentences.join(" ") : null
}

const placed = ({ full_name, km, direction }: Neighbour, locale: Locale): string =>
  locale === "vi"
    ? `${full_name}, ${km} km về ${directionWords.vi[direction]}`
    : `${full_name}, ${km} km ${directionWords.en[direction]}`

/** Where a commune lies among others, in sentences, its distances as the crow flies; null where its point is not known. */
export function whereCommuneLies({ near, ward }: Surroundings, locale: Locale): string | null {
  if (!near.length) return null
  const names = near.map(({ full_name, km }) => `${full_name} (${km} km)`)
  const sentences =
    locale === "vi"
      ? [ward && `Phường gần nhất là ${placed(ward, "vi")}.`, `Gần ${list(names, "vi")}.`]
      : [ward && `The nearest town is ${placed(ward, "en")}.`, `Nearby are ${list(names, "en")}.`]
  return sentences.filter(Boolean).join(" ")
}
