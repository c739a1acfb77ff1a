import { Problem } from "@chophien/platform/problem"
import { readCarrier } from "@chophien/vocabulary/carriers"
import { readTrackingCode } from "@chophien/vocabulary/tracking-code"
import { texts } from "./texts"

const refusals = {
  empty: texts.tracking_too_short,
  too_short: texts.tracking_too_short,
  too_long: texts.tracking_too_long,
  characters: texts.tracking_characters,
  address: texts.tracking_address,
}

/**
 * The tracking code that somebody typed, as it is kept. Who is no known carrier is a bus or a neighbour.
 * @throws Problem `tracking_too_short`, `tracking_too_long`, `tracking_characters`, `tracking_address`
 */
export function readTypedCode({
  carrier,
  tracking_number,
}: {
  carrier: string
  tracking_number: string
}): string {
  const read = readTrackingCode(tracking_number, readCarrier(carrier) ?? "other")
  if (read.outcome === "value") return read.value
  throw new Problem("invalid_request", refusals[read.reason], { param: "tracking_number" })
}
