import { withoutDiacritics } from "./fold"
import type { Locale } from "./locale"

/** How large a place is that a word names. A district is one of before July 2025. */
export const placeLevels = ["commune", "district", "province"] as const
export type PlaceLevel = (typeof placeLevels)[number]

type Kind = {
  /** As it is written in full. */
  name: string
  /** As it is shortened, folded. */
  short?: string
  levels: readonly PlaceLevel[]
}

/** The words for kinds of places, of today and of before. Longer ones come first, as one may begin like another. */
const kinds: readonly Kind[] = [
  { name: "thành phố", short: "tp", levels: ["district", "province"] },
  { name: "thị trấn", short: "tt", levels: ["commune"] },
  { name: "thị xã", short: "tx", levels: ["district"] },
  { name: "đặc khu", levels: ["commune"] },
  { name: "phường", short: "p", levels: ["commune"] },
  { name: "huyện", short: "h", levels: ["district"] },
  { name: "quận", short: "q", levels: ["district"] },
  { name: "tỉnh", levels: ["province"] },
  { name: "xã", short: "x", levels: ["commune"] },
]

/** The word for a kind of place, folded, with the levels it can stand for. */
export type PlaceKind = { word: string; spelled: string; short: string | null; levels: readonly PlaceLevel[] }

/** All kinds of places. */
export const placeKinds: readonly PlaceKind[] = kinds.map(({ name, short, levels }) => ({
  word: withoutDiacritics(name),
  spelled: name,
  short: short ?? null,
  levels,
}))

/** The kind with which a folded name begins and what follows it; null where it begins with none, or is nothing else. */
export function kindOf(folded: string): { kind: PlaceKind; name: string } | null {
  for (const kind of placeKinds) {
    for (const word of [kind.word, kind.short]) {
      if (word && folded.startsWith(`${word} `)) return { kind, name: folded.slice(word.length + 1) }
    }
  }
  return null
}

/** A folded name without the word for its kind: `xa pa co` → `pa co`. */
export const withoutKind = (folded: string): string => kindOf(folded)?.name ?? folded

const fullKind = /^(Xã|Phường|Thị trấn|Thị xã|Đặc khu|Quận|Huyện|Tỉnh|Thành phố)\s+/u

/** The full name of a place without its kind, as people write it: `Tỉnh Phú Thọ` → `Phú Thọ`. */
export const bareName = (fullName: string): string => fullName.normalize("NFC").replace(fullKind, "")

const englishKinds: Readonly<Record<string, string>> = {
  Xã: "commune",
  Phường: "ward",
  "Thị trấn": "township",
  "Thị xã": "town",
  "Đặc khu": "special zone",
  Quận: "district",
  Huyện: "district",
  Tỉnh: "province",
  "Thành phố": "city",
}

/** The full name of a place as a title or a line: `Xã Pà Cò`, in English `Pà Cò commune`. */
export function placeName(fullName: string, locale: Locale = "vi"): string {
  const kind = locale === "en" ? fullKind.exec(fullName.normalize("NFC"))?.[1] : undefined
  const english = kind && englishKinds[kind]
  if (!english) return fullName
  // “Phường Hoàn Kiếm, Hà Nội”: the kind is of what stands before the comma.
  const [place = "", ...within] = bareName(fullName).split(",")
  return [`${place} ${english}`, ...within].join(",")
}

/** The full name of a place inside a sentence: `Xã Pà Cò` → `xã Pà Cò`, in English `Pà Cò commune`. */
export const nameInSentence = (fullName: string, locale: Locale = "vi"): string =>
  locale === "vi" ? fullName.replace(fullKind, (kind) => kind.toLowerCase()) : placeName(fullName, locale)
