import sharp, { type Sharp } from "sharp"
import { rgbaToThumbHash } from "thumbhash"
import { masterSide, type Rendition } from "./address"
import { FileRefused } from "./refusal"

/** A file to be stored beside others of its picture. */
export type RenderedFile = { name: string; body: Buffer; content_type: string }

/** A picture as it is stored at first: its size, its thumbhash, its master. Renditions follow when they are asked for. */
export type RenderedPicture = { width: number; height: number; thumbhash: string; master: RenderedFile }

const masterQuality = 82
const webpQuality = 76
const avifQuality = 46
const webpEffort = 2
const thumbhashSide = 100

/**
 * Makes a picture's master: turned upright, in sRGB, without any metadata, at most 1600 px.
 *
 * @throws FileRefused when the picture turns out to be damaged
 */
export async function renderPicture(picture: Sharp): Promise<RenderedPicture> {
  const { data, info } = await picture
    .resize({ width: masterSide, height: masterSide, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new FileRefused("picture_broken")
    })
  const { width, height, channels } = info
  const decoded = () => sharp(data, { raw: { width, height, channels } })
  const body = await decoded().webp({ quality: masterQuality, effort: webpEffort }).toBuffer()
  return {
    width,
    height,
    thumbhash: await thumbhashOf(decoded()),
    master: { name: "master.webp", content_type: "image/webp", body },
  }
}

/** Makes one rendition of a master. */
export async function renderRendition(
  master: Buffer,
  { width, format }: Rendition,
  { avif_effort }: { avif_effort: number }
): Promise<RenderedFile> {
  const resized = sharp(master).resize({ width })
  const encoded =
    format === "avif"
      ? resized.avif({ quality: avifQuality, effort: avif_effort, chromaSubsampling: "4:2:0" })
      : resized.webp({ quality: webpQuality, effort: webpEffort })
  return { name: `${width}.${format}`, content_type: `image/${format}`, body: await encoded.toBuffer() }
}

/** The thumbhash of a picture, in base64url. */
async function thumbhashOf(picture: Sharp): Promise<string> {
  const { data, info } = await picture
    .resize({ width: thumbhashSide, height: thumbhashSide, fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64url")
}
