import { withoutDiacritics } from "./fold"
import { hard_space } from "./number"
import { type Answer, refused, understood, understoodValue } from "./reading"
import { plainTyped, typed_length_max } from "./text"

/** A Vietnamese phone number. */
export type Phone = {
  /** E.164, as it is stored: `+84912345678`. */
  e164: string
  kind: "mobile" | "landline"
  /** The number of eleven digits that was typed, where it got its present prefix in 2018: `01689123456`. */
  former: string | null
}

/** Why a text is no phone number that can be called. */
export type PhoneRefusal =
  | "empty"
  | "no_digits"
  /** There are two numbers or more. */
  | "several"
  /** Digits beside the number: an extension, an hour. */
  | "extra_digits"
  /** A letter within the digits: O for 0. */
  | "letters"
  /** A number of another country. */
  | "foreign"
  | "too_short"
  | "too_long"
  /** The right length, but no mobile or landline begins so. */
  | "unknown_prefix"

/**
 * Mobile prefixes of 2018: the three digits after the 0 in a number of eleven digits, and the two they became.
 * Source: plan 798/QĐ-BTTTT of 2018; 0162–0169 became 032–039.
 */
const formerPrefixes = new Map(
  "120:70 121:79 122:77 126:76 128:78 123:83 124:84 125:85 127:81 129:82 186:56 188:58 199:59"
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)])
)
const presentPrefix = (former: string): string | undefined =>
  /^16[2-9]$/.test(former) ? `3${former.charAt(2)}` : formerPrefixes.get(former)

/** The number of the digits after the 0: a mobile has nine, a landline ten, a mobile of before 2018 ten with a 1. */
function phoneOf(national: string): Phone | null {
  if (/^[35789]\d{8}$/.test(national)) return { e164: `+84${national}`, kind: "mobile", former: null }
  if (/^2\d{9}$/.test(national)) return { e164: `+84${national}`, kind: "landline", former: null }
  const prefix = /^1\d{9}$/.test(national) ? presentPrefix(national.slice(0, 3)) : undefined
  return prefix ? { e164: `+84${prefix}${national.slice(3)}`, kind: "mobile", former: `0${national}` } : null
}

/** A number as dialled, nothing but digits and a plus before them. */
function readDialled(dialled: string): Answer<Phone, PhoneRefusal> {
  if (/^(?:\+|00)(?!84)/.test(dialled)) return refused("foreign")
  if (/.\+/.test(dialled)) return refused("several")
  const isInternational = /^(?:\+|00)/.test(dialled)
  const digits = dialled.replace(/^(?:\+|00)/, "")
  const afterCountry = /^0?84/.test(digits) ? [digits.replace(/^0?840?/, "")] : []
  const afterZero = digits.startsWith("0") ? [digits.slice(1)] : []
  const nationals = isInternational ? afterCountry : [...afterZero, ...afterCountry, digits]
  for (const national of nationals) {
    const phone = phoneOf(national)
    if (phone) return understood(phone)
  }
  const [{ length } = ""] = nationals
  return refused(length < 9 ? "too_short" : length > 10 ? "too_long" : "unknown_prefix")
}

/** Words that stand before a number in the same box, without diacritics. */
const labels =
  /^(?:(?:so|sdt|dtdd|dt|dd|di dong|dien thoai|may|tel|phone|mobile|mob|zalo|hotline|lien he|lh)(?![a-z])[ .:]*)+/

/** Reads a run of digits and signs between them, which may be one number or several behind each other. */
function readRun(run: string): Answer<Phone, PhoneRefusal> {
  const whole = readDialled(run.replace(/[^\d+]/g, ""))
  if (whole.outcome === "value") return whole
  const parts = run.split(/[^\d+]+/).filter(Boolean)
  const isNumber = (some: string[]) => readDialled(some.join("")).outcome === "value"
  const isTwo = parts.some((_, cut) => cut > 0 && isNumber(parts.slice(0, cut)) && isNumber(parts.slice(cut)))
  return isTwo ? refused("several") : whole
}

/**
 * Reads a Vietnamese phone number as people type it: with blanks, dots, brackets, `+84`, `0084`, `84`, words around it.
 * A 0 that a spreadsheet lost is found again. A mobile number of before 2018 gets its present prefix.
 *
 * @example readPhone("+84 (0) 912-345-678") // { outcome: "value", value: { e164: "+84912345678", … } }
 */
export function readPhone(typed: string): Answer<Phone, PhoneRefusal> {
  if (typed.length > typed_length_max) return refused("too_long")
  const text = withoutDiacritics(plainTyped(typed))
    .toLowerCase()
    .replace(labels, "")
    .replace(/(?<=\d) ?zalo\b/, " ")
  if (!text) return refused("empty")
  const runs = text.split(/[^\d+ .()/·_‐-―-]+/).filter((run) => /\d/.test(run))
  if (!runs.length) return refused("no_digits")
  const numbers = runs.filter((run) => readRun(run).outcome === "value")
  if (runs.length > 1 && numbers.length) return refused(numbers.length > 1 ? "several" : "extra_digits")
  if (/[a-z]\d|\d[a-z]/.test(text)) return refused("letters")
  return runs.length > 1 && /[a-z]/.test(text) ? refused("extra_digits") : readRun(runs.join(" "))
}

/** The stored form of a typed number, or null: for keys and comparisons, where no reason is shown. */
export const e164Of = (typed: string): string | null => understoodValue(readPhone(typed))?.e164 ?? null

/** A stored number as it is dialled in the country: `+84912345678` → `0912345678`; anything else as it is. */
export const localPhone = (phone: string): string => phone.replace(/^\+84(?=\d{9,10}$)/, "0")

/**
 * A number for people: `0912 345 678`, `0210 3846 647`, `024 3825 1234`. What is no number stays as it is.
 * Area codes of landlines have three digits in Hanoi (024) and Ho Chi Minh City (028), four elsewhere.
 */
export function formatPhone(phone: string): string {
  const read = understoodValue(readPhone(phone))
  if (!read) return phone
  const digits = localPhone(read.e164)
  const area = read.kind === "mobile" ? 4 : /^02[48]/.test(digits) ? 3 : 4
  const middle = area + (read.kind === "mobile" ? 3 : 4)
  return [digits.slice(0, area), digits.slice(area, middle), digits.slice(middle)].join(hard_space)
}
