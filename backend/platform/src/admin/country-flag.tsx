import type { CSSProperties } from "react"

/** How far the letters of flags lie behind A to Z. */
const offset = 0x1f1e6 - 0x41

interface Props {
  countryCode?: string
  style?: CSSProperties
  className?: string
  "aria-label"?: string
}

/**
 * Stands for the package `react-country-flag` in the Admin's bundle (`scripts/lib/build-admin.mjs`). That one fetches
 * pictures from a foreign site, to which it would tell who works here, and when.
 */
export default function CountryFlag({ countryCode = "", style, className, ...rest }: Props) {
  const flag = countryCode
    .toUpperCase()
    .replace(/[A-Z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + offset))
  return (
    <span
      role="img"
      aria-label={rest["aria-label"] ?? countryCode}
      className={className}
      style={{ lineHeight: "1em", ...style, width: undefined, height: undefined }}
    >
      {flag}
    </span>
  )
}
