import QRCode from "qrcode"

const options = { errorCorrectionLevel: "M", margin: 4 } as const

/** The pictures requested last, each of a few kilobytes. */
const pictures = new Map<string, Promise<Buffer>>()
const maxPictures = 200

/**
 * A PNG of the payload, `width` pixels wide, with the quiet zone that scanners need.
 * Drawing takes the processor for some hundredths of a second, so the same picture is drawn once.
 */
export function renderPng(payload: string, width = 512): Promise<Buffer> {
  const name = `${width} ${payload}`
  const known = pictures.get(name)
  if (known) return known
  const [oldest] = pictures.keys()
  if (pictures.size >= maxPictures && oldest !== undefined) pictures.delete(oldest)
  const drawing = QRCode.toBuffer(payload, { ...options, type: "png", width })
  pictures.set(name, drawing)
  return drawing
}

/** An SVG of the payload. */
export function renderSvg(payload: string): Promise<string> {
  return QRCode.toString(payload, { ...options, type: "svg" })
}
