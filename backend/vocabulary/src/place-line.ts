import { fold, toneKey } from "./fold"
import { kindOf, type PlaceKind, type PlaceLevel, placeKinds, placeLevels } from "./place-kind"
import { withoutInvisible } from "./text"

/** One place that a typed line names, in the forms that a gazetteer compares. */
export type PlacePart = {
  /** As it was typed. */
  text: string
  /** Folded names it may go by, best first: without its kind, without zeros (`05` → `5`), a city's full name, with its kind. */
  names: string[]
  /** Its name with diacritics, without its kind, by `toneKey`: who types them means them. */
  spelled: string
  /** What it can be, by the word for its kind; all where none was typed. */
  levels: readonly PlaceLevel[]
}

/** One way to read a typed line. */
export type PlaceReading = {
  /** House, street, hamlet, as typed: what is too small for a gazetteer. Empty where none was. */
  address: string
  /** The places, small to large; never empty. */
  parts: PlacePart[]
  /** Whether the smallest place that was typed is taken for a part of the address: to be offered, never taken alone. */
  isWider: boolean
}

/** How people shorten the names of cities, folded, and what they are called. */
const cityNames: Readonly<Record<string, string>> = {
  hcm: "ho chi minh",
  hcmc: "ho chi minh",
  tphcm: "ho chi minh",
  sg: "ho chi minh",
  "sai gon": "ho chi minh",
  saigon: "ho chi minh",
  hochiminh: "ho chi minh",
  hn: "ha noi",
  tphn: "ha noi",
  hp: "hai phong",
  tphp: "hai phong",
  dn: "da nang",
  tpdn: "da nang",
  hanoi: "ha noi",
  danang: "da nang",
  haiphong: "hai phong",
  cantho: "can tho",
  tth: "hue",
  "tt hue": "hue",
  "thua thien hue": "hue",
}

/** Districts that were no more when the units of July 2025 were counted, and that people still write. */
const goneDistricts: Readonly<Record<string, string>> = { "quan 2": "thu duc", "quan 9": "thu duc" }

/** Cities that stand at the end of a line without a comma before them. Huế does not: many streets are named Nguyễn Huệ. */
const citiesAtEnd = new Set(
  "Hồ Chí Minh|Sài Gòn|Hà Nội|Đà Nẵng|Hải Phòng|Cần Thơ"
    .split("|")
    .flatMap((name) => [toneKey(name), fold(name)])
)
for (const short of ["hcm", "hcmc", "tphcm", "hn", "saigon", "hanoi"]) citiesAtEnd.add(short)

const cityOf = (name: string): string | undefined =>
  Object.hasOwn(cityNames, name) ? cityNames[name] : undefined

/** Words with which a house, street or hamlet begins. */
const addressWords =
  "số nhà ngõ ngách hẻm kiệt đường phố thôn xóm ấp khóm buôn bản làng khu khối tổ đội đồi lô tòa toà tầng km ql".split(
    " "
  )

const parts_max = 6
const line_length_max = 300

/** Whether a text is typed without any diacritics, so that its words may have meant several. */
const isPlain = (text: string): boolean => !/[^\x20-\x7e]/.test(text)

/** Whether a text begins with a word: spelled so, or folded so where the whole is typed without diacritics. */
const beginsWith = (text: string, word: string, whole = text): boolean =>
  isPlain(whole) ? fold(text).startsWith(`${fold(word)} `) : toneKey(text).startsWith(`${toneKey(word)} `)

/** What comes before places for sure: `số 12`, `12/5`, `tổ 3`. */
const isSurelyAddress = (piece: string): boolean =>
  /^\d/.test(piece) || addressWords.some((word) => beginsWith(piece, word) && /^\S+ +\d/.test(piece))

/** What may be before places, or a place itself: `xóm Chiềng`, but also the commune `Bản Nguyên`. */
const isMaybeAddress = (piece: string): boolean =>
  isSurelyAddress(piece) || addressWords.some((word) => beginsWith(piece, word))

/** A shortened kind that stands right before a number: `P5`, `q10`. */
const shortBeforeNumber = /^(tp|tx|tt|p|q|h|x)(?=\d)/i

/** Words for kinds that are also in names, as in Đan Phượng, Quan Sơn, Tân Xã. */
const isInNames = ({ word }: PlaceKind): boolean => ["phuong", "quan", "xa", "tinh"].includes(word)

/** Whether a word is typed as the word for its kind. Who types diacritics does not mean “quận” by “Quan”. */
const isSpelled = (text: string, kind: PlaceKind): boolean =>
  !isInNames(kind) || isPlain(text) || !fold(text).startsWith(kind.word) || beginsWith(text, kind.spelled)

function partOf(text: string): PlacePart | null {
  const parted = text.replace(shortBeforeNumber, "$1 ")
  const folded = fold(parted)
  if (!folded) return null
  const found = cityOf(folded) ? null : kindOf(folded)
  const kind = found && isSpelled(parted, found.kind) ? found.kind : null
  const bare = found?.name ?? folded
  const name = kind ? bare : folded
  const number = name.replace(/\b0+(?=\d)/g, "")
  const names = [
    name,
    number,
    cityOf(name) ?? name,
    folded,
    bare,
    ...(kind ? [`${kind.word} ${number}`, goneDistricts[`${kind.word} ${number}`] ?? name] : []),
  ]
  return {
    text,
    names: [...new Set(names)],
    spelled: toneKey(parted).split(" ").slice(-name.split(" ").length).join(" "),
    levels: kind && !(isPlain(text) && isInNames(kind) && /^\D/.test(name)) ? kind.levels : placeLevels,
  }
}

/** Whether words begin with the word for a kind and the name behind it. */
function beginsPlace(words: readonly string[], at: number): boolean {
  const rest = words.slice(at)
  const [first = "", second = ""] = rest
  if (/^(?:[pqhx]|t[pxt])(?:\d|\.\S)/i.test(first)) return true
  if (!second) return false
  if (/^(?:[pqhx]\.|t[pxt]\.?)$/i.test(first)) return true
  if (/^[pqhx]$/i.test(first)) return /^\d/.test(second)
  const whole = words.join(" ")
  const kind = placeKinds.find(({ spelled }) => beginsWith(rest.join(" "), spelled, whole))
  if (!kind || !isInNames(kind)) return Boolean(kind)
  const name = rest.slice(kind.word.split(" ").length).join(" ")
  return !placeKinds.some(({ spelled }) => beginsWith(`${name} x`, spelled, whole))
}

const isKindAlone = (words: readonly string[]): boolean => kindOf(`${fold(words.join(" "))} x`)?.name === "x"

/** Splits a piece without commas where the word for a kind begins: `phuong 05 quan go vap`. */
function splitAtKinds(piece: string): string[] {
  const words = piece.split(/\s+/)
  const pieces: string[][] = []
  for (const [at, word] of words.entries()) {
    const last = pieces.at(-1)
    // Neither “thị xã” nor “phường Phượng Liên” is parted before its second word.
    if (!last || (beginsPlace(words, at) && !isKindAlone(last) && !isKindAlone([...last.slice(-1), word])))
      pieces.push([word])
    else last.push(word)
  }
  const last = pieces.pop() ?? []
  const city = cityAtEnd(last)
  const parted = city ? [last.slice(0, -city), last.slice(-city)] : [last]
  return [...pieces, ...parted].map((each) => each.join(" "))
}

/** How many words at the end of a piece name a city behind something else: `Quận Gò Vấp TPHCM`. */
function cityAtEnd(words: readonly string[]): number {
  for (const count of [3, 2, 1]) {
    const before = words.slice(0, -count)
    if (before.length && !isKindAlone(before) && citiesAtEnd.has(toneKey(words.slice(-count).join(" "))))
      return count
  }
  return 0
}

/** The reading in which the first `count` pieces are address. */
const readingOf = (pieces: readonly string[], count: number, isWider = false): PlaceReading => ({
  address: pieces.slice(0, count).join(", "),
  parts: pieces.slice(Math.max(count, pieces.length - parts_max)).flatMap((piece) => partOf(piece) ?? []),
  isWider,
})

/** How many pieces at the beginning are of a sort; the last one never is, as something has to be the place. */
const countAtStart = (pieces: readonly string[], isOfSort: (piece: string) => boolean): number => {
  const other = pieces.slice(0, -1).findIndex((piece) => !isOfSort(piece))
  return other < 0 ? pieces.length - 1 : other
}

/** All readings of a line that is cut into pieces. */
function readingsOf(pieces: readonly string[]): PlaceReading[] {
  const sure = countAtStart(pieces, isSurelyAddress)
  const maybe = countAtStart(pieces, isMaybeAddress)
  const readings = [readingOf(pieces, sure), ...(maybe > sure ? [readingOf(pieces, maybe)] : [])]
  if (pieces.length === 1) {
    const [, number = "", place = ""] = /^(\d[\d/a-z-]*)\s+(\D{3,})$/i.exec(pieces[0] ?? "") ?? []
    if (place) readings.push(readingOf([number, place], 1))
  }
  // What stands behind the numbers of a street may be a commune: `số 12 ngõ 45 Láng Hạ`.
  const street = pieces[sure - 1] ?? ""
  const [, before = "", name = ""] = /^(.*\d\S*)\s+(\D+)$/.exec(street) ?? []
  if (name && !isMaybeAddress(`${name} x`))
    readings.push(readingOf([...pieces.slice(0, sure - 1), before, name, ...pieces.slice(sure)], sure))
  return readings
}

/**
 * Reads a line in which people type where they are, in all the ways it can be meant, best first: `Q.1`, `TP.HCM`,
 * `P. Tân Dân, TP Việt Trì`, `phuong 05 quan go vap`, `xóm Chiềng, Chiềng Châu, Mai Châu`. Pure: which of the places
 * exist, a gazetteer knows, and a person chooses where several do. Empty where the line says nothing.
 *
 * @example readPlaceLine("xã Pà Cò, huyện Mai Châu")[0]?.parts.map(({ names }) => names[0]) // ["pa co", "mai chau"]
 */
export function readPlaceLine(line: string): PlaceReading[] {
  const text = withoutInvisible(line.slice(0, line_length_max).replaceAll("\n", ","))
    .normalize("NFC")
    .replace(/ *\(?(?<!\p{L})(?:cũ|trước đây)\)?(?= *(?:[,;|]|$))/giu, "")
  const cut = (at: RegExp) => (piece: string) =>
    piece
      .split(at)
      .map((each) => each.trim())
      .filter((each) => fold(each))
  const commas = cut(/[,;|]/)(text)
  const dashes = commas.flatMap(cut(/\s[-–—]+\s|\s*\/\s*(?=\p{L})/u))
  const ways = [commas.flatMap(splitAtKinds), dashes.flatMap(splitAtKinds), commas].filter(
    (way) => way.length
  )
  const readings = ways.flatMap(readingsOf)
  // Some begin with the largest: “Hà Nội, Đống Đa, Láng Hạ”.
  const backwards = dashes.length > 1 ? [readingOf(dashes.flatMap(splitAtKinds).reverse(), 0)] : []
  const wider = readings.flatMap(({ address, parts: [first, ...rest] }): PlaceReading[] =>
    first && rest.length
      ? [{ address: [address, first.text].filter(Boolean).join(", "), parts: rest, isWider: true }]
      : []
  )
  const distinct = new Map<string, PlaceReading>()
  for (const reading of [...readings, ...backwards, ...wider]) {
    const key = reading.parts.map((part) => part.text).join(",")
    if (key && !distinct.has(key)) distinct.set(key, reading)
  }
  return [...distinct.values()]
}

/** Whether two names mean the same place: whatever their case, diacritics and kinds. */
export function isSamePlace(one: string, other: string): boolean {
  const name = partOf(one)?.names[0]
  return name !== undefined && name === partOf(other)?.names[0]
}
