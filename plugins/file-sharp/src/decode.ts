/**
 * The bytes of an upload. Medusa hands content over as a string: base64, or text for data files (CSV, JSON), or one
 * character a byte for anything else.
 */
export function decodeContent(content: string, mimeType: string): Buffer {
  const fromBase64 = Buffer.from(content, "base64")
  if (fromBase64.length && fromBase64.toString("base64") === content) return fromBase64
  return Buffer.from(content, dataExtension(mimeType) ? "utf8" : "latin1")
}

const extensions = new Map([
  ["text/csv", "csv"],
  ["application/csv", "csv"],
  ["application/vnd.ms-excel", "csv"],
  ["application/json", "json"],
])

/** The ending of a data file of this type; undefined when it is none. Windows browsers call a CSV file Excel's. */
export function dataExtension(mimeType: string): "csv" | "json" | undefined {
  const type = mimeType.split(";")[0]?.trim().toLowerCase() ?? ""
  const extension = extensions.get(type)
  return extension === "csv" || extension === "json" ? extension : undefined
}
