import QRCode from "qrcode"

const look = { errorCorrectionLevel: "M", margin: 4 } as const

/** The pictures asked for last, each of a few kilobytes. */
const drawn = new Map<string, Promise<Buffer>>()
const drawn_max = 200

/**
 * A PNG of the payload, `width` pixels wide, with the quiet zone that scanners need. Drawing one takes the processor for
 * some hundredths of a second, so one that is asked for again and again is drawn once.
 */
export function renderPng(payload: string, width = 512): Promise<Buffer> {
  const name = `${width} ${payload}`
  const known = drawn.get(name)
  if (known) return known
  const [oldest] = drawn.keys()
  if (drawn.size >= drawn_max && oldest !== undefined) drawn.delete(oldest)
  const drawing = QRCode.toBuffer(payload, { ...look, type: "png", width })
  drawn.set(name, drawing)
  return drawing
}

/** An SVG of the payload. */
export function renderSvg(payload: string): Promise<string> {
  return QRCode.toString(payload, { ...look, type: "svg" })
}
