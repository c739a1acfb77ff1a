import { fileTypeFromBuffer } from "file-type"
import sharp, { type Sharp } from "sharp"
import { FileRefused } from "./refusal"

/** What file-type calls each format that is taken, and what libvips calls it. */
const formats = new Map([
  ["image/jpeg", "jpeg"],
  ["image/png", "png"],
  ["image/webp", "webp"],
  ["image/avif", "heif"],
  ["image/heic", "heif"],
])
const moving = new Set(["image/apng", "image/gif", "image/heic-sequence", "image/avif-sequence"])

/** What a browser or server would run if it took the bytes for something else. XMP and EXIF have none of these. */
const active =
  /<!doctype|<html[\s>]|<script|<iframe|<object|<embed[\s>]|<\?php\s|<svg>|<svg\s[^>]{0,300}xmlns|javascript:|%PDF-1/i

/**
 * Decides by content, never by name or claimed type, whether these bytes are a still picture that is safe to decode,
 * and opens it. Only its header has been read when this returns.
 *
 * @throws FileRefused
 */
export async function openPicture(
  bytes: Buffer,
  { max_bytes, max_pixels }: { max_bytes: number; max_pixels: number }
): Promise<Sharp> {
  if (bytes.length > max_bytes) throw new FileRefused("picture_too_large")
  const type = await fileTypeFromBuffer(bytes)
  if (type && moving.has(type.mime)) throw new FileRefused("picture_animated")
  const format = type && formats.get(type.mime)
  if (!format) throw new FileRefused("picture_unknown_format")
  if (active.test(bytes.toString("latin1"))) throw new FileRefused("picture_unsafe")

  const heic = type.mime === "image/heic"
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new FileRefused(heic ? "picture_heic_unreadable" : "picture_broken")
    })
  if (found.format !== format) throw new FileRefused("picture_unknown_format")
  if ((found.pages ?? 1) > 1) throw new FileRefused("picture_animated")
  if (found.width * found.height > max_pixels) throw new FileRefused("picture_too_many_pixels")
  if (found.compression === "hevc" && !sharp.format.heif.input.fileSuffix?.includes(".heic")) {
    throw new FileRefused("picture_heic_unreadable")
  }
  return sharp(bytes, { limitInputPixels: max_pixels, failOn: "error", autoOrient: true })
}
