import type { Carrier } from "./carriers"
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

/**
 * Reads the tracking code of a parcel. A carrier's code is what its label says: letters, digits, dots and dashes, in
 * upper case, without the blanks that people put between. With no carrier (`other`) it is what helps to find the
 * parcel, as written: `xe 28F-012.34`, `0912 345 678`, `anh Páo`.
 *
 * @example readTrackingCode("ghn 5e8k 2lq7p", "ghn") // { outcome: "value", value: "GHN5E8K2LQ7P" }
 */
export function readTrackingCode(typed: string, carrier: Carrier): Answer<string, TrackingCodeRefusal> {
  if (typed.length > typed_length_max) return refused("too_long")
  const text = carrier === "other" ? cleanText(typed).replace(/\s+/g, " ") : plainTyped(typed)
  const code = carrier === "other" ? text : text.replace(/ /g, "").toUpperCase()
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
