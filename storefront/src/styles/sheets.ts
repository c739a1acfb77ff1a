import { createHash } from "node:crypto"
import base from "./base.css?inline"
import checkout from "./checkout.css?inline"
import home from "./home.css?inline"
import listing from "./listing.css?inline"
import places from "./places.css?inline"

/**
 * Style sheets by page kind. They are written into the page: on a slow line that saves a whole round trip before
 * anything is drawn. Every page has `base`.
 */
export const sheets = { base, checkout, home, listing, places }
export type Sheet = keyof typeof sheets

/** Hashes by which the content security policy knows the sheets. */
export const styleHashes = Object.values(sheets).map(
  (css) => `sha256-${createHash("sha256").update(css).digest("base64")}`
)
