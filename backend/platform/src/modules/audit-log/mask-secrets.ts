/** Fields whose values open something. */
const secret =
  /password|secret|token|authorization|cookie|api_?key|private_?key|recovery_?code|otp|^code$|^pin$/i
/** Numbers of bank accounts, cards, identity papers and phones: the last four digits tell which it was. */
const number = /account_?number|card_?number|iban|identity_number|citizen|tax_code|^phone$/i

const mask = "•••"
const text_max = 500
const list_max = 50
const depth_max = 6

/**
 * What of a value may be kept for ever: secrets masked, of numbers of accounts the last four digits, long texts and
 * lists cut.
 */
export function maskSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === "string")
    return value.length > text_max ? `${value.slice(0, text_max)}… (${value.length})` : value
  if (typeof value !== "object" || value === null) return value
  if (value instanceof Date) return value.toISOString()
  if (depth >= depth_max) return "…"
  if (Array.isArray(value)) {
    const kept = value.slice(0, list_max).map((inner) => maskSecrets(inner, depth + 1))
    return value.length > list_max ? [...kept, `… (${value.length})`] : kept
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, maskField(name, inner, depth + 1)])
  )
}

function maskField(name: string, value: unknown, depth: number): unknown {
  if (value === null || value === undefined || value === "") return value
  if (secret.test(name)) return mask
  if (number.test(name)) return mask + String(value).slice(-4)
  return maskSecrets(value, depth)
}
