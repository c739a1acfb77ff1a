import sharp, { type Sharp } from "sharp"
import { rgbaToThumbHash } from "thumbhash"
import { masterSide, renditionWidths } from "./address"
import { FileRefused } from "./refusal"

/** A file to be stored beside others of its picture. */
export type RenderedFile = { name: string; body: Buffer; content_type: string }

/** A picture as it is stored: its size, its thumbhash, its master and renditions. */
export type RenderedPicture = { width: number; height: number; thumbhash: string; files: RenderedFile[] }

const masterQuality = 82
const webpQuality = 76
const avifQuality = 46
const webpEffort = 2
const thumbhashSide = 100

/**
 * Makes the master and all renditions of a picture: turned upright, in sRGB, without any metadata. It is decoded
 * once; all else is made from the master's pixels.
 *
 * @throws FileRefused when the picture turns out to be damaged
 */
export async function renderPicture(picture: Sharp, { avif_effort }: { avif_effort: number }): Promise<RenderedPicture> {
  const { data, info } = await picture
    .resize({ width: masterSide, height: masterSide, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new FileRefused("picture_broken")
    })
  const { width, height, channels } = info
  const master = () => sharp(data, { raw: { width, height, channels } })

  const files: RenderedFile[] = [
    { name: "master.webp", content_type: "image/webp", body: await master().webp({ quality: masterQuality, effort: webpEffort }).toBuffer() },
  ]
  for (const step of renditionWidths(width)) {
    const resized = master().resize({ width: step })
    const webp = resized.clone().webp({ quality: webpQuality, effort: webpEffort })
    const avif = resized.clone().avif({ quality: avifQuality, effort: avif_effort, chromaSubsampling: "4:2:0" })
    files.push({ name: `${step}.webp`, content_type: "image/webp", body: await webp.toBuffer() })
    files.push({ name: `${step}.avif`, content_type: "image/avif", body: await avif.toBuffer() })
  }
  return { width, height, thumbhash: await thumbhashOf(master()), files }
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
