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
  ["image/gif", "gif"],
])
const moving = new Set(["image/apng", "image/heic-sequence", "image/avif-sequence"])

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
  const failOn = format === "jpeg" && (await lacksItsEndOnly(bytes, max_pixels)) ? "none" : "error"
  return sharp(bytes, { limitInputPixels: max_pixels, failOn, autoOrient: true })
}

const end_of_jpeg = Buffer.from([0xff, 0xd9])

/** Where the picture's data begin in a JPEG, behind what cameras write before them; -1 where nothing begins. */
function startOfScan(bytes: Buffer): number {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    if (bytes[at + 1] === 0xda) return at
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return -1
}

/** The share of a picture's rows that may be missing at its foot. */
const missing_max = 0.1
const looked_at_px = 64

/**
 * Whether a JPEG only lacks its last bytes, as a transfer that broke off leaves it: browsers show it. What is missing is
 * drawn as rows of one colour at its foot; a picture of which much is missing is broken.
 */
async function lacksItsEndOnly(bytes: Buffer, max_pixels: number): Promise<boolean> {
  const start = startOfScan(bytes)
  if (start < 0 || bytes.indexOf(end_of_jpeg, start) >= 0) return false
  const { data, info } = await sharp(bytes, { limitInputPixels: max_pixels, failOn: "none" })
    .resize(looked_at_px, looked_at_px, { fit: "fill" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new FileRefused("picture_broken")
    })
  const width = info.width * info.channels
  const isPlain = (row: number): boolean => {
    const pixels = data.subarray(row * width, (row + 1) * width)
    return pixels.every(
      (value, at) => Math.abs(value - (data.at((at % info.channels) - info.channels) ?? 0)) <= 2
    )
  }
  let plain = 0
  while (plain < info.height && isPlain(info.height - 1 - plain)) plain += 1
  return plain <= info.height * missing_max
}
