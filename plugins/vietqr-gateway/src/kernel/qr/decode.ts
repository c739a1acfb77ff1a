import { crc16 } from "./crc"
import { checkVietQR, type VietQR, VietQRError } from "./vietqr"

function broken(reason: string, message: string): VietQRError {
  return new VietQRError(reason, "payload", message)
}

/** Splits a text into its elements; every length must fit exactly and no tag may come twice. */
function elements(text: string, where: string): Map<string, string> {
  const found = new Map<string, string>()
  let at = 0
  while (at < text.length) {
    const head = text.slice(at, at + 4)
    if (!/^\d{4}$/.test(head))
      throw broken(
        "structure_invalid",
        `${where}: at character ${at + 1} a tag and its length (four digits) must stand.`
      )
    const tag = head.slice(0, 2)
    const length = Number(head.slice(2))
    const value = text.slice(at + 4, at + 4 + length)
    if (length === 0) throw broken("structure_invalid", `${where}: tag ${tag} is empty.`)
    if (value.length !== length)
      throw broken(
        "structure_invalid",
        `${where}: tag ${tag} says ${length} characters, ${value.length} follow.`
      )
    if (found.has(tag)) throw broken("tag_repeated", `${where}: tag ${tag} comes twice.`)
    found.set(tag, value)
    at += 4 + length
  }
  return found
}

function required(found: Map<string, string>, tag: string, where: string): string {
  const value = found.get(tag)
  if (value === undefined) throw broken("tag_missing", `${where}: tag ${tag} is missing.`)
  return value
}

function readMerchant(value: string): Pick<VietQR, "bank_bin" | "account_number" | "service"> {
  const merchant = elements(value, "tag 38")
  if (required(merchant, "00", "tag 38").toUpperCase() !== "A000000727")
    throw broken("not_vietqr", "Tag 38 does not name NAPAS (A000000727).")
  const beneficiary = elements(required(merchant, "01", "tag 38"), "tag 38.01")
  const service = required(merchant, "02", "tag 38")
  if (service !== "QRIBFTTA" && service !== "QRIBFTTC")
    throw broken("service_unknown", `Tag 38.02 names no known service: ${service}.`)
  return {
    bank_bin: required(beneficiary, "00", "tag 38.01"),
    account_number: required(beneficiary, "01", "tag 38.01"),
    service: service === "QRIBFTTA" ? "account" : "card",
  }
}

function readQRAmount(value: string | undefined): number | null {
  if (value === undefined) return null
  if (value.length > 13 || !/^\d+$/.test(value))
    throw new VietQRError(
      "amount_invalid",
      "payload",
      "Tag 54 is not a whole number of VND of up to 13 digits."
    )
  const amount = Number(value)
  if (amount < 1) throw new VietQRError("amount_too_small", "payload", "Tag 54 must not be zero.")
  return amount
}

function readAdditional(
  value: string | undefined
): Pick<VietQR, "purpose" | "bill_number" | "reference_label"> {
  const found = value === undefined ? new Map<string, string>() : elements(value, "tag 62")
  return {
    purpose: found.get("08") ?? null,
    bill_number: found.get("01") ?? null,
    reference_label: found.get("05") ?? null,
  }
}

/** As many characters as two digits can count. */
const longestElement = 99

/**
 * Reads a VietQR payload and refuses everything the standard does not allow.
 * A static code that carries an amount is read (it is seen in the wild), though never written.
 * @throws VietQRError with a stable `reason`
 */
export function decodeVietQR(payload: string): VietQR {
  if (payload.length > 512) throw broken("payload_too_long", "A payload has at most 512 characters.")
  if (!/^[\x20-\x7e]+$/.test(payload)) throw broken("payload_not_ascii", "A payload is plain ASCII.")
  const mark = payload.slice(-8, -4)
  if (mark !== "6304") throw broken("crc_missing", "A payload ends with tag 63 and four hex digits.")
  const found = elements(payload, "payload")
  if (!payload.startsWith("000201")) throw broken("structure_invalid", "A payload starts with tag 00 = 01.")
  const crc = required(found, "63", "payload")
  if (!/^[0-9A-Fa-f]{4}$/.test(crc)) throw broken("crc_invalid", "The checksum is not four hex digits.")
  const expected = crc16(payload.slice(0, -4))
  if (crc.toUpperCase() !== expected)
    throw broken("crc_mismatch", `The checksum does not fit: ${crc} is written, ${expected} is right.`)
  const method = required(found, "01", "payload")
  if (method !== "11" && method !== "12")
    throw broken("initiation_unknown", "Tag 01 must be 11 (static) or 12 (dynamic).")
  if (required(found, "53", "payload") !== "704")
    throw broken("currency_not_vnd", "Tag 53 must be 704 (VND).")
  if (required(found, "58", "payload").toUpperCase() !== "VN")
    throw broken("country_not_vn", "Tag 58 must be VN.")
  const qr: VietQR = {
    ...readMerchant(required(found, "38", "payload")),
    initiation: method === "12" ? "dynamic" : "static",
    amount: readQRAmount(found.get("54")),
    ...readAdditional(found.get("62")),
  }
  try {
    // Texts of up to 25 characters by the standard. Banks write longer ones, and their apps read them.
    checkVietQR(qr, longestElement)
  } catch (error) {
    if (error instanceof VietQRError) throw broken(error.reason, error.message)
    throw error
  }
  return qr
}
