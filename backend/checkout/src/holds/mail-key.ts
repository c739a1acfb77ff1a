/** Mail services that read over dots before the @. */
const dotless = new Set(["gmail.com", "googlemail.com"])

/**
 * By what mails to one person are counted: however an address is written, its letter box is one. Case does not count, nor
 * what stands behind a plus, nor dots where the service reads over them.
 *
 * @example mailKey("Mai.Bui+cho@Gmail.com") // "maibui@gmail.com"
 */
export function mailKey(address: string): string {
  const [name = "", domain = ""] = address
    .trim()
    .toLowerCase()
    .split(/@(?=[^@]*$)/)
  const box = name.split("+")[0] ?? ""
  return dotless.has(domain) ? `${box.replaceAll(".", "")}@gmail.com` : `${box}@${domain}`
}
