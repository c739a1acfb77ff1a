import { crc16 } from "./crc"
import { checkVietQR, VietQRError, type VietQRInput } from "./vietqr"

const guid = "A000000727"

/** One tag-length-value element; lengths are two digits. */
function element(tag: string, value: string): string {
  return tag + String(value.length).padStart(2, "0") + value
}

/**
 * Writes a VietQR payload (NAPAS "QR Format T&C" 1.0), static without an amount and dynamic with one.
 * @throws VietQRError naming the limit that a part breaks
 * @example encodeVietQR({ bank_bin: "970416", account_number: "257678859", amount: 1000, purpose: "Chuyen tien" })
 */
export function encodeVietQR(qr: VietQRInput): string {
  checkVietQR(qr)
  const beneficiary = element("00", qr.bank_bin) + element("01", qr.account_number)
  const merchant =
    element("00", guid) +
    element("01", beneficiary) +
    element("02", qr.service === "card" ? "QRIBFTTC" : "QRIBFTTA")
  const additional =
    (qr.bill_number ? element("01", qr.bill_number) : "") +
    (qr.reference_label ? element("05", qr.reference_label) : "") +
    (qr.purpose ? element("08", qr.purpose) : "")
  if (additional.length > 99)
    throw new VietQRError(
      "additional_data_too_long",
      "purpose",
      "The additional data have at most 99 characters in all."
    )
  const body =
    element("00", "01") +
    element("01", qr.amount ? "12" : "11") +
    element("38", merchant) +
    element("53", "704") +
    (qr.amount ? element("54", String(qr.amount)) : "") +
    element("58", "VN") +
    (additional ? element("62", additional) : "") +
    "6304"
  return body + crc16(body)
}
