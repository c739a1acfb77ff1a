import { readPictureUrl, renditionWidths } from "./address"
import { placeholderOf } from "./placeholder"

/** A picture as a page shows it. `url` is the master; `placeholder` a tiny `data:` address; sources from small to large. */
export type Picture = {
  url: string
  alt: string
  width: number
  height: number
  placeholder: string
  avif: PictureSource[]
  webp: PictureSource[]
}

/** One rendition: its address and its width in px. */
export type PictureSource = { url: string; width: number }

/**
 * Everything a page needs to show a stored picture, read from its address alone (no database, no disk).
 * Answers null for no address and for one that is not a stored picture's.
 *
 * @example
 * pictureFromUrl("/files/6f…_1600x1200_3PcNNYSFeXh4iIeAd4eIZ3eACHhn/master.webp", "Gà đen Pà Cò")
 * // { url, alt, width: 1600, height: 1200, placeholder: "data:image/…", avif: [{ url: "/files/6f…/320.avif", width: 320 }, …], webp: […] }
 */
export function pictureFromUrl(url: string | null | undefined, alt = ""): Picture | null {
  const address = url ? readPictureUrl(url) : null
  if (!url || !address) return null
  const sources = (format: "avif" | "webp") =>
    renditionWidths(address.width).map((width) => ({ url: `${address.folder}/${width}.${format}`, width }))
  return {
    url,
    alt,
    width: address.width,
    height: address.height,
    placeholder: placeholderOf(address.thumbhash),
    avif: sources("avif"),
    webp: sources("webp"),
  }
}

/** The stored pictures among some addresses, in their order. */
export function picturesFromUrls(urls: readonly (string | null | undefined)[], alt = ""): Picture[] {
  return urls.flatMap((url) => pictureFromUrl(url, alt) ?? [])
}
