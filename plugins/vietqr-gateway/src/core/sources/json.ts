/** Reads JSON from raw bytes; undefined for what is none. NUL characters, which no database text takes, are dropped. */
export function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8").replaceAll("\\u0000", ""))
  } catch {
    return undefined
  }
}

/** No honest notice nests deeper. */
const maxDepth = 32

/**
 * JSON with the keys of every object sorted, without spaces; undefined for what nests deeper than any notice does.
 */
export function sortedJson(value: unknown, depth = 0): string | undefined {
  if (depth > maxDepth) return undefined
  if (Array.isArray(value)) {
    const parts = value.map((inner) => sortedJson(inner, depth + 1))
    return parts.includes(undefined) ? undefined : `[${parts.join(",")}]`
  }
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [JSON.stringify(key), sortedJson(inner, depth + 1)] as const)
    return parts.some(([, inner]) => inner === undefined)
      ? undefined
      : `{${parts.map(([key, inner]) => `${key}:${inner}`).join(",")}}`
  }
  return JSON.stringify(value)
}
