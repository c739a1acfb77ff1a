import { crc32, deflateSync } from "node:zlib"
import sharp from "sharp"

/** A picture of soft colour bands with a bright left edge, so that its turning can be seen. */
export async function photo(width: number, height: number, seed = 1): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      const edge = x < width / 10
      pixels[at] = edge ? 250 : (x * seed) % 200
      pixels[at + 1] = edge ? 10 : y % 180
      pixels[at + 2] = edge ? 10 : (x + y) % 160
    }
  }
  return pixels.length
    ? sharp(pixels, { raw: { width, height, channels: 3 } })
        .png()
        .toBuffer()
    : pixels
}

/** A JPEG as a phone writes it: turned on its side, with the place it was taken. */
export async function phoneJpeg(width = 800, height = 600): Promise<Buffer> {
  return sharp(await photo(width, height))
    .jpeg({ quality: 90 })
    .withExif({
      IFD0: { Make: "Phone", Model: "Canary-7", Orientation: "6" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "20/1 44/1 30/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "104/1 53/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

const chunk = (type: string, body: Buffer): Buffer => {
  const head = Buffer.concat([Buffer.from(type, "latin1"), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(head))
  return Buffer.concat([length, head, sum])
}

/** A valid PNG of black bits: few bytes, as many pixels as asked for. With `frames` it claims to move. */
export function blackPng(width: number, height: number, { frames }: { frames?: number } = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const movement = Buffer.alloc(8)
  movement.writeUInt32BE(frames ?? 0, 0)
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...(frames ? [chunk("acTL", movement)] : []),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

/** A WebP of several frames. */
export async function movingWebp(): Promise<Buffer> {
  const frames = await Promise.all([1, 2, 3].map((seed) => photo(40, 40, seed)))
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
}
