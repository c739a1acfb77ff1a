import { config } from "../environment/config"
import { styleHashes } from "../styles/sheets"

/**
 * What a page may load. Scripts come only from our own files; styles from our own sheets, by hash.
 * `style-src-attr` allows the colour that stands in for a picture until it has loaded.
 * @param ancestors which pages may show it in a frame
 */
const policyFor = (ancestors: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styleHashes.map((hash) => `'${hash}'`).join(" ")}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join("; ")

const secure = config.storefrontUrl.startsWith("https:")

const headersFor = (policy: string): Record<string, string> => ({
  "content-security-policy": secure ? `${policy}; upgrade-insecure-requests` : policy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
  "cross-origin-opener-policy": "same-origin",
  ...(secure ? { "strict-transport-security": "max-age=31536000" } : {}),
})

/** Headers of every answer. */
export const securityHeaders = headersFor(policyFor("'none'"))

/** Headers of a preview, which the sellers' app shows in a frame. */
export const previewHeaders = headersFor(policyFor(config.panelOrigin))

/**
 * Whether a writing request comes from one of our own pages. The browser says so (`Sec-Fetch-Site`), or its `Origin` is
 * the public address or the one it was sent to. A request without either is no browser's.
 */
export function isOwnRequest(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site")
  if (site) return site === "same-origin" || site === "none"
  const origin = request.headers.get("origin")
  if (!origin) return true
  if (!URL.canParse(origin)) return false
  return (
    origin === new URL(config.storefrontUrl).origin || new URL(origin).host === request.headers.get("host")
  )
}
