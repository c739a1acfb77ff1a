import { UnreadableTable } from "./unreadable-table"

/** The encodings in which spreadsheets and banks in Vietnam save a CSV. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1258"] as const
export type Encoding = (typeof encodings)[number]

const unknown = () =>
  new UnreadableTable(
    "encoding_unknown",
    "The file's encoding is not known (it is no UTF-8, UTF-16 or Windows-1258): save it as CSV UTF-8, or upload it as XLSX."
  )

function decode(content: Buffer, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content)
  } catch {
    // Bytes that this encoding does not have, or a Node built without it.
    return null
  }
}

/** UTF-16 without a byte-order mark: of most characters of any table one byte is zero, always on the same side. */
function bareUtf16(content: Buffer): "utf-16le" | "utf-16be" | null {
  const units = content.length / 2
  if (!Number.isInteger(units) || units < 4) return null
  const zeros = [0, 0]
  for (const [index, byte] of content.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [first = 0, second = 0] = zeros
  if (second > units / 2 && first < units / 20) return "utf-16le"
  return first > units / 2 && second < units / 20 ? "utf-16be" : null
}

/** What a Vietnamese text in Windows-1258 is made of, once its marks are joined: ASCII, the alphabet, signs that people print. */
const vietnamese =
  /^[\t\r\n\x20-\x7eàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac₫°·•§©®™]*$/u

/**
 * A CSV file's text, and the encoding it is in.
 * What its byte-order mark says, else UTF-8 where that is valid, else UTF-16.
 * Else Windows-1258, the code page of Vietnamese spreadsheets. It has a meaning for nearly every byte.
 * So it is believed only where the result is nothing but Vietnamese.
 * Older fonts' encodings (TCVN3, VNI, VISCII) are not read.
 * @throws UnreadableTable for what is none of them, and could only be guessed
 */
export function readText(content: Buffer): { text: string; encoding: Encoding } {
  const marked: Encoding | null =
    content[0] === 0xff && content[1] === 0xfe
      ? "utf-16le"
      : content[0] === 0xfe && content[1] === 0xff
        ? "utf-16be"
        : content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf
          ? "utf-8"
          : null
  const encoding = marked ?? bareUtf16(content) ?? "utf-8"
  const text = decode(content, encoding)
  if (text !== null) return { text, encoding }
  const legacy = marked ? null : decode(content, "windows-1258")?.normalize("NFC")
  if (!legacy || !vietnamese.test(legacy)) throw unknown()
  return { text: legacy, encoding: "windows-1258" }
}
