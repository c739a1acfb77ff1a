import QRCode from "qrcode"

const look = { errorCorrectionLevel: "M", margin: 4 } as const

/** A PNG of the payload, `width` pixels wide, with the quiet zone that scanners need. */
export function renderPng(payload: string, width = 512): Promise<Buffer> {
  return QRCode.toBuffer(payload, { ...look, type: "png", width })
}

/** An SVG of the payload. */
export function renderSvg(payload: string): Promise<string> {
  return QRCode.toString(payload, { ...look, type: "svg" })
}
