import type { Picture } from "@chophien/contract/wire/picture"
import sharp from "sharp"

const placeholder =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg=="

/** A picture as the backend describes one. */
export function pictureOf(
  id: string,
  width: number,
  height: number,
  url = `/files/${id}_${width}x${height}_aGFzaA/master.webp`
): Picture {
  const base = url.slice(0, url.lastIndexOf("/"))
  const widths = [320, 640].filter((value) => value <= width)
  return {
    url,
    alt: "",
    width,
    height,
    placeholder,
    avif: [],
    webp: widths.map((value) => ({ url: `${base}/${value}.webp`, width: value })),
  }
}

const drawings: Record<string, string> = {
  file_ga:
    '<rect width="400" height="400" fill="#efd9b4"/><ellipse cx="200" cy="240" rx="120" ry="95" fill="#2c2620"/><circle cx="295" cy="150" r="48" fill="#2c2620"/><path d="m338 150 34 12-34 14z" fill="#e3a72f"/><path d="M275 110q8-34 24-8 18-22 20 14" fill="#b3311d"/><circle cx="308" cy="142" r="7" fill="#fff"/>',
  file_che:
    '<rect width="400" height="400" fill="#d7e6c8"/><path d="M90 190h190v60a80 80 0 0 1-80 80h-30a80 80 0 0 1-80-80z" fill="#14523a"/><path d="M280 205h30a38 38 0 0 1 0 76h-36" fill="none" stroke="#14523a" stroke-width="18"/><ellipse cx="185" cy="192" rx="95" ry="20" fill="#8fae3a"/><path d="M150 150q-20-30 4-60M200 150q-20-30 4-60" stroke="#14523a" stroke-width="8" fill="none"/>',
  file_man:
    '<rect width="400" height="400" fill="#f3d7d0"/><circle cx="150" cy="240" r="85" fill="#8d1f3a"/><circle cx="255" cy="220" r="85" fill="#a52a48"/><path d="M255 140q20-50 70-50-10 50-70 50z" fill="#5c8f3c"/>',
  file_mang:
    '<rect width="400" height="400" fill="#f5ead0"/><path d="M200 70q90 120 70 260H130q-20-140 70-260z" fill="#c9933f"/><path d="M200 90v240M160 180l80 60M240 180l-80 60" stroke="#8a5a1c" stroke-width="8"/>',
}

/** Draws a product, or a plain ground for one that was never drawn. */
export function drawPicture(id: string): Promise<Buffer> {
  const inner = drawings[id] ?? '<rect width="400" height="400" fill="#d9d2c0"/>'
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640" viewBox="0 0 400 400">${inner}</svg>`
    )
  )
    .webp()
    .toBuffer()
}
