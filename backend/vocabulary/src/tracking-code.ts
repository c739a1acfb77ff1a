import type { Carrier } from "./carriers"
import { withoutDiacritics } from "./fold"
import { type Answer, refused, understood } from "./reading"
import { cleanText, plainTyped, typed_length_max } from "./text"

/** The shortest and the longest tracking code, or words in its place. */
export const tracking_code_length_min = 3
export const tracking_code_length_max = 40

/** Why a text is no tracking code. */
export type TrackingCodeRefusal =
  | "empty"
  | "too_short"
  | "too_long"
  /** Letters that no label has, such as ọ, or signs other than dot and dash. */
  | "characters"
  /** An address of a page instead of the code. */
  | "address"

/** What people write before a code, without diacritics. */
const labels =
  /^(?:(?:ma|so|van don|don hang|don|kien|mvd|mvdh|tracking|code|number|no|bill|billcode)(?![a-z\d])[ .:#-]*)+/i

/** The names of what carriers' pages are asked by. */
const codeParams = [
  "order_code",
  "billcode",
  "bill",
  "code",
  "tracking",
  "tracking_code",
  "peopletracking",
  "id",
  "q",
]

/** The code in the address of a carrier's page: what it asks for by name, else the last part of its path with a digit. */
function codeOfAddress(typed: string): string | null {
  const address = /(?:https?:\/\/|www\.)\S+/i.exec(typed)?.[0]
  if (!address) return null
  const [path = "", query = ""] = address.replace(/^https?:\/\//i, "").split(/[?#]/)
  const named = query.split("&").flatMap((pair) => {
    const [name = "", value = ""] = pair.split("=")
    return codeParams.includes(name.toLowerCase()) && /\d/.test(value) ? [value] : []
  })
  const parts = path
    .split("/")
    .slice(1)
    .filter((part) => /\d/.test(part) && part.length >= 6)
  return named[0] ?? parts.at(-1) ?? null
}

/** A carrier's code without what people write around it; an address without a code in it stays. */
function bareCode(typed: string): string {
  const text = codeOfAddress(typed) ?? typed
  // A letter without its diacritics is one letter too: what is cut off before has the same length in both.
  const label = labels.exec(withoutDiacritics(text))?.[0] ?? ""
  return text.slice(label.length).replace(/^[#"“'(\s]+|[#"”').,;:\s]+$/g, "")
}

/**
 * Reads the tracking code of a parcel. A carrier's code is what its label says: letters, digits, dots and dashes, in
 * upper case. Blanks that people put between, a label before it and a pasted link around it are understood. With no
 * carrier (`other`) it is what helps to find the parcel, as written: `xe 28F-012.34`, `0912 345 678`, `anh Páo`.
 *
 * @example readTrackingCode("ghn 5e8k 2lq7p", "ghn") // { outcome: "value", value: "GHN5E8K2LQ7P" }
 */
export function readTrackingCode(typed: string, carrier: Carrier): Answer<string, TrackingCodeRefusal> {
  if (typed.length > typed_length_max) return refused("too_long")
  const text = carrier === "other" ? cleanText(typed).replace(/\s+/g, " ") : plainTyped(typed)
  const code = carrier === "other" ? text : bareCode(text).replace(/ /g, "").toUpperCase()
  if (!code) return refused("empty")
  if (/^https?:|^www\./i.test(code)) return refused("address")
  const shape =
    carrier === "other"
      ? /^[\p{L}\p{N}+(][\p{L}\p{M}\p{N} .,:+()/_-]*$/u
      : /^[A-Z0-9](?:[A-Z0-9.-]*[A-Z0-9])?$/
  if (!shape.test(code)) return refused("characters")
  if (code.length < tracking_code_length_min) return refused("too_short")
  return code.length > tracking_code_length_max ? refused("too_long") : understood(code)
}
