/** Reads JSON from raw bytes; undefined for what is none. NUL characters, which no database text takes, are dropped. */
export function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8").replaceAll("\\u0000", ""))
  } catch {
    return undefined
  }
}

/** JSON with the keys of every object sorted, without spaces. */
export function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(",")}]`
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${sortedJson(inner)}`).join(",")}}`
  }
  return JSON.stringify(value)
}
