import { withoutDiacritics } from "./fold"
import { type Reading, refused, understood } from "./reading"
import { plainTyped, typed_length_max } from "./text"
import { timesUnit, writtenNumbers } from "./written-number"

/** Why a typed quantity is asked about instead of taken. */
export type QuantityDoubt =
  /** There is a minus, or brackets as accountants write it. */
  | "negative"
  /** There are parts of what cannot be parted: `85,5` đồng, `10,5` pieces. */
  | "fraction"
  /** It can be read in two ways: `1.250 k`. */
  | "ambiguous"
  /** It says itself that it is not exact: `~1,3 kg`, `khoảng 85k`. */
  | "approximate"
  /** There are two: `80-90k`. */
  | "range"
  /** It is for something: `85k/kg`. */
  | "per_unit"
  /** There are other words beside it: `10 con`. */
  | "words"
  /** It begins with zeros, as phone numbers and codes do. */
  | "leading_zero"
  /** It is so small that thousands were left out: `85`. */
  | "in_thousands"
  /** It is so large that another unit was meant: `500` in a field of kilograms. */
  | "unusual"

/** Why a typed quantity is refused. */
export type QuantityRefusal = "empty" | "not_a_number" | "too_small" | "too_large" | "other_unit"

/** What a typed quantity is: a whole number of the field's base unit, a question, or a refusal. */
export type QuantityReading = Reading<number, QuantityRefusal, QuantityDoubt>

/** The form of a field's quantities. */
export type QuantityForm = {
  /** How many base units each unit holds, by its name without diacritics, in lower case. */
  units: Readonly<Record<string, number>>
  /** What a number without a unit is counted in, in base units. */
  bare: number
  min: number
  max: number
  /** What a fraction of the base unit may have been meant as. */
  choicesOfFraction?: (value: number) => number[]
}

const term = /(\d[\d.,'’ ]*\d|\d|[.,]\d+)\s*([a-z]*)\s*/y

type Term = { number: string; unit: string; start: number; end: number }

function termsOf(text: string): Term[] | null {
  const terms: Term[] = []
  term.lastIndex = 0
  while (term.lastIndex < text.length) {
    const start = term.lastIndex
    const found = term.exec(text)
    if (!found) return null
    terms.push({ number: found[1] ?? "", unit: found[2] ?? "", start, end: start + found[0].length })
  }
  return terms.length ? terms : null
}

/** What digits behind a unit add to it: `1tr2` is 1.2 million, `1 kg 20` may be 1.2 or 1.02 kg. */
function behindUnit(digits: string, size: number, isSpaced: boolean): number[] {
  if (!/^\d{1,3}$/.test(digits)) return []
  const fraction = (Number(digits) * size) / 10 ** digits.length
  const lower = (Number(digits) * size) / 1000
  return digits.length === 2 && isSpaced ? [fraction, lower] : [fraction]
}

/** All that a text of numbers and units can mean, in base units; empty when it is none. */
function valuesOf(text: string, { units, bare }: QuantityForm): number[] {
  const isHalf = /^nua /.test(text)
  const hasHalf = / ?ruoi$/.test(text)
  const [first, ...rest] = termsOf(text.replace(/^nua /, "1 ").replace(/ ?ruoi$/, "")) ?? []
  if (!first) return []
  const sizeOf = (unit: string) => (Object.hasOwn(units, unit) ? units[unit] : undefined)
  const size = first.unit ? sizeOf(first.unit) : bare
  const { numbers, usual } = writtenNumbers(first.number)
  if (size === undefined || !numbers.length) return []
  const readings = size === 1 && usual ? numbers.slice(0, 1) : numbers
  if (isHalf) return first.unit && !hasHalf && !rest.length ? [size / 2] : []
  if ((hasHalf || rest.length) && !(first.unit && /^\d+$/.test(first.number))) return []

  let values = readings.map((number) => timesUnit(number, size))
  let last = size
  for (const [index, { number, unit, start }] of rest.entries()) {
    const smaller = unit ? sizeOf(unit) : undefined
    const isSpaced = text.charAt(start - 1) === " "
    const added =
      smaller !== undefined && smaller < last && /^\d+$/.test(number) && Number(number) * smaller < last
        ? [Number(number) * smaller]
        : !unit && index === rest.length - 1 && !hasHalf
          ? behindUnit(number, last, isSpaced)
          : []
    values = values.flatMap((value) => added.map((more) => value + more))
    last = smaller ?? last
  }
  return hasHalf ? values.map((value) => value + last / 2) : values
}

/** One value in the field's bounds, or the question or refusal that it gives. */
function decide(values: number[], form: QuantityForm): QuantityReading {
  const { min, max, choicesOfFraction = (value) => [Math.floor(value), Math.ceil(value)] } = form
  const inBounds = (value: number) => value >= min && value <= max
  const distinct = [...new Set(values)]
  const [first] = distinct
  if (first === undefined) return refused("not_a_number")
  const [value = first, ...others] = distinct.filter(inBounds)
  if (others.length) {
    const choices = [value, ...others].filter(Number.isInteger)
    return {
      outcome: "question",
      reason: "ambiguous",
      choices: choices.length ? choices : [Math.round(value)],
    }
  }
  if (!Number.isInteger(value)) {
    const choices = choicesOfFraction(value).filter((choice) => Number.isInteger(choice) && inBounds(choice))
    if (choices.length) return { outcome: "question", reason: "fraction", choices }
  }
  if (inBounds(value)) return understood(value)
  return refused(value < min ? "too_small" : "too_large")
}

/** The same reading as a question: what it found may have been meant. */
export function questioned(reading: QuantityReading, reason: QuantityDoubt): QuantityReading {
  if (reading.outcome === "refusal") return reading
  return {
    outcome: "question",
    reason,
    choices: reading.outcome === "value" ? [reading.value] : reading.choices,
  }
}

/** What makes a text more than a quantity, and the text without it. */
const wrappings: readonly { reason: QuantityDoubt; shape: RegExp }[] = [
  { reason: "negative", shape: /^[-−–—] ?(.+)$/ },
  { reason: "negative", shape: /^\((.+)\)$/ },
  { reason: "approximate", shape: /^(?:~|≈|khoang|chung|tam|gan) ?(.+)$/ },
  { reason: "per_unit", shape: /^(.*\d.*?) ?\/ ?\D+$/ },
  { reason: "per_unit", shape: /^(.*\d.*?) (?:mot|moi) [a-z]+$/ },
]

const range = /^(.*\d.*?) ?(?:[-−–—~]|\bden\b|\btoi\b) ?(.*\d.*)$/

/** Words that count; a text with one of them that is not understood is no number beside other words. */
const counting = /\b(?:tram|chuc|muoi|ta|mot|hai|ba|bon|nam|sau|bay|tam|chin|linh|le|ruoi|nua)\b/

/** Reads the text of a quantity, already plain, without diacritics and in lower case. */
export function readQuantity(text: string, form: QuantityForm): QuantityReading {
  if (!text) return refused("empty")
  const reading = decide(valuesOf(text, form), form)
  if (/^0\d/.test(text)) return questioned(reading, "leading_zero")
  if (reading.outcome !== "refusal" || reading.reason !== "not_a_number") return reading

  for (const { reason, shape } of wrappings) {
    const inner = shape.exec(text)?.[1]
    if (inner) return questioned(readQuantity(inner, form), reason)
  }
  const [, from = "", to = ""] = range.exec(text) ?? []
  if (to) {
    const unit = /[a-z]+$/.exec(to)?.[0] ?? ""
    const ends = [/[a-z]$/.test(from) ? from : from + unit, to].map((end) =>
      decide(valuesOf(end, form), form)
    )
    const choices = ends.flatMap((end) => (end.outcome === "value" ? [end.value] : []))
    return choices.length === 2 ? { outcome: "question", reason: "range", choices } : reading
  }
  const numbers = text.match(/\d+(?:[.,' ]\d+)*/g) ?? []
  const [number = ""] = numbers
  if (numbers.length !== 1 || counting.test(text)) return reading
  const unit = /^ ?[a-z]+/.exec(text.slice(text.indexOf(number) + number.length))?.[0].trim() ?? ""
  const quantity = Object.hasOwn(form.units, unit) ? number + unit : number
  return questioned(decide(valuesOf(quantity, form), form), "words")
}

/** A typed text as quantities are read from: plain, without diacritics, lower case, no full stop at its end. */
export const quantityText = (typed: string): string =>
  // What is too long for a reader is no number: a sign that stands in none says so.
  withoutDiacritics(plainTyped(typed.length > typed_length_max ? "?" : typed))
    .toLowerCase()
    .replace(/^\+|[.,;:!]+$/g, "")
    .trim()
