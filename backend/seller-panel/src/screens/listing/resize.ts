const side_max = 1600
const quality = 0.82

/** Why a chosen file cannot be taken, so that the seller is told what to do. */
export type Unreadable = "empty" | "heic" | "not_a_picture" | "damaged"

/** The chosen file is no picture this phone can read. */
export class UnreadablePicture extends Error {
  constructor(readonly reason: Unreadable) {
    super(`The file is not a picture this browser can read: ${reason}.`)
  }
}

/** Brands of files that phones call HEIC. */
const heic = /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/

/** What a file that no browser could draw is, by its first bytes. */
async function unreadable(file: Blob): Promise<Unreadable> {
  if (!file.size) return "empty"
  const head = new TextDecoder("latin1").decode(await file.slice(0, 32).arrayBuffer())
  if (head.slice(4, 8) === "ftyp" && heic.test(head.slice(8, 12))) return "heic"
  const isPicture = /^(?:\xff\xd8\xff|\x89PNG|GIF8|BM|RIFF....WEBP|....ftypavi[fs])/s.test(head)
  return isPicture ? "damaged" : "not_a_picture"
}

type Drawable = { source: CanvasImageSource; width: number; height: number; close: () => void }

/** A picture to draw. Where a browser makes no bitmap of it, its own way to show pictures is tried, which bears more. */
async function openPicture(file: Blob): Promise<Drawable> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" })
    return { source: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close() }
  } catch {
    const address = URL.createObjectURL(file)
    const image = new Image()
    const close = (): void => URL.revokeObjectURL(address)
    try {
      await new Promise((resolve, reject) => {
        image.onload = resolve
        image.onerror = reject
        image.src = address
      })
    } catch {
      close()
      throw new UnreadablePicture(await unreadable(file))
    }
    return { source: image, width: image.naturalWidth, height: image.naturalHeight, close }
  }
}

/**
 * A photo made small enough for a weak network: at most 1600 px on its longer side, upright, JPEG.
 * Drawing it anew also drops what the camera wrote into the file, such as the place.
 * @throws UnreadablePicture
 */
export async function resizePhoto(file: Blob): Promise<Blob> {
  const bitmap = await openPicture(file)
  const scale = Math.min(1, side_max / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement("canvas")
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext("2d")
  if (!context) throw new UnreadablePicture("damaged")
  context.fillStyle = "#ffffff"
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = "high"
  context.drawImage(bitmap.source, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality))
  canvas.width = canvas.height = 0
  if (!blob) throw new UnreadablePicture("damaged")
  return blob
}
