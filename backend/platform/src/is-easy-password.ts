import { fold } from "@chophien/vocabulary/fold"

/** Rows that fingers run along. */
const rows = [
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "abcdefghijklmnopqrstuvwxyz",
  "1qaz2wsx3edc4rfv5tgb",
]
/** What is tried first, here and elsewhere: folded, without digits. */
const common = new Set(
  "password passwords passwort matkhau matkhaumoi matkhaucuatoi anhyeuem emyeuanh yeuemmaimai anhyeuemnhieu iloveyou iloveu qwerty qwertyuiop asdfghjkl admin administrator letmein welcome dragon monkey master football baseball sunshine princess superman trustnoone hello abc abcd abcdef vietnam vietnamvodich hanoi saigon chophien cholang gianhang hoptacxa phutho phuthovietnam hoabinh vinhphuc test testtest demo demodemo guest user login changeme secret"
    .split(" ")
    .filter(Boolean)
)
const distinct_min = 5
const digits_behind_max = 8

/** The shortest text of which this is a repetition: `abab` is made of `ab`. */
function repeatedUnit(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1)
  return text.slice(0, at)
}

const reversed = (text: string): string => [...text].reverse().join("")

/** Whether most steps from letter to letter go along one row, forth or back. */
function runsAlongRows(text: string): boolean {
  const tracks = rows.flatMap((row) => [row, reversed(row)])
  const pairs = [...text].slice(1).map((letter, index) => `${text[index]}${letter}`)
  const steps = pairs.filter((pair) => tracks.some((track) => track.includes(pair)))
  return steps.length >= pairs.length * 0.8
}

/**
 * Whether a password of ten letters or more is still one of those that are tried first. It has few different
 * letters, repeats itself, runs along the keyboard, is a common word with digits, or the person's own name or address.
 * @param personal what strangers know of the person: name, mail address, the seller's name
 */
export function isEasyPassword(password: string, personal: readonly string[]): boolean {
  const plain = fold(password).replaceAll(" ", "")
  if (new Set(plain || password).size < distinct_min) return true
  if (repeatedUnit(plain).length <= plain.length / 2) return true
  if (runsAlongRows(plain)) return true
  const word = plain.replace(/\d/g, "")
  const digits = plain.length - word.length
  if (digits <= digits_behind_max && (common.has(word) || common.has(repeatedUnit(word)))) return true
  const known = personal
    .flatMap((text) => [text, text.split("@")[0] ?? ""])
    .map((text) => fold(text).replaceAll(" ", "").replace(/\d/g, ""))
    .filter((text) => text.length >= 3)
  return digits <= digits_behind_max && known.includes(word)
}
