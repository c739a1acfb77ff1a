/** What an address of a stored picture says about it. */
export type PictureAddress = { id: string; width: number; height: number; thumbhash: string }

const keyPattern = /^([0-9a-f]{32})_([1-9]\d{0,4})x([1-9]\d{0,4})_([A-Za-z0-9_-]{6,48})$/
const fileNamePattern = /^(?:master\.webp|[1-9]\d{0,4}\.(?:avif|webp))$/

/** Where files are served; a picture's address begins with it. */
export const filesPath = "/files/"

/** The longest side of a stored master, in px. */
export const masterSide = 1600

const widths = [320, 640, 960, 1280]

/** The widths a picture is offered in: the standard ones it is wide enough for, or its own where it is narrower. */
export function renditionWidths(width: number): number[] {
  const fitting = widths.filter((step) => step <= width)
  return fitting.length ? fitting : [width]
}

/** The folder of a picture: `<id>_<w>x<h>_<thumbhash>`. */
export function pictureKey({ id, width, height, thumbhash }: PictureAddress): string {
  return `${id}_${width}x${height}_${thumbhash}`
}

/** Reads a folder name back; null when it is no picture's. */
export function readPictureKey(key: string): PictureAddress | null {
  const [, id, width, height, thumbhash] = keyPattern.exec(key) ?? []
  if (!id || !width || !height || !thumbhash) return null
  return { id, width: Number(width), height: Number(height), thumbhash }
}

/** Whether this is the name of a master or a rendition. */
export function isPictureFileName(name: string): boolean {
  return fileNamePattern.test(name)
}

/** A size and format a picture is offered in. */
export type Rendition = { width: number; format: "avif" | "webp" }

/** The rendition a file name means, where a picture of this width is offered in it; null for any other name. */
export function readRendition(name: string, pictureWidth: number): Rendition | null {
  const [, digits, format] = /^([1-9]\d{0,4})\.(avif|webp)$/.exec(name) ?? []
  const width = Number(digits)
  if (format !== "avif" && format !== "webp") return null
  return renditionWidths(pictureWidth).includes(width) ? { width, format } : null
}

/** Reads `/files/<key>/master.webp` (with or without a host); null when it is no stored picture. */
export function readPictureUrl(url: string): (PictureAddress & { folder: string }) | null {
  const [, folder, key] = /^((?:https?:\/\/[^/]+)?\/files\/([^/]+))\/master\.webp$/.exec(url) ?? []
  const address = key ? readPictureKey(key) : null
  return address && folder ? { ...address, folder } : null
}
