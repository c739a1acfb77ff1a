import sharp from "sharp"
import { fetchPicture } from "../backend/fetch-picture"
import { config } from "../environment/config"
import { picturePath } from "../server/picture-path"
import { photo_width, type ShareCard, share_height, share_width, shareSvg } from "./share-card"

/** Pictures kept at once, some 80 kB each; the one not asked for longest goes first. */
const kept_max = 150
/** Pictures that may wait to be drawn: one is drawn at a time, as it takes a tenth of a second of a core. */
const waiting_max = 20
const photo_bytes_max = 5_000_000

const kept = new Map<string, Buffer>()
const drawing = new Map<string, Promise<Buffer>>()
let last: Promise<unknown> = Promise.resolve()

/** The photo of a card; null where it has none, or the back end does not give it. */
async function photoOf({ picture }: ShareCard): Promise<Buffer | null> {
  const path = picture && picturePath(picture)
  if (!path) return null
  const response = await fetchPicture(config.backendUrl + path, {})
  if (!response?.ok || Number(response.headers.get("content-length") ?? 0) > photo_bytes_max) {
    await response?.body?.cancel()
    return null
  }
  return Buffer.from(await response.arrayBuffer())
}

async function draw(card: ShareCard): Promise<{ picture: Buffer; isWhole: boolean }> {
  const photo = await photoOf(card)
  const ground = Buffer.from(shareSvg(photo ? card : { ...card, picture: null }))
  const layers = photo
    ? [
        {
          input: await sharp(photo).resize(photo_width, share_height, { fit: "cover" }).toBuffer(),
          left: 0,
          top: 0,
        },
      ]
    : []
  const picture = await sharp(ground)
    .resize(share_width, share_height)
    .composite(layers)
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
  return { picture, isWhole: Boolean(photo) || !card.picture }
}

/**
 * The picture of a card as JPEG of 1200 × 630. Drawn once and kept; one without the photo that belongs there is not kept.
 * Null while too many wait.
 */
export async function sharePicture(card: ShareCard): Promise<Buffer | null> {
  const key = JSON.stringify(card)
  const known = kept.get(key)
  if (known) {
    kept.delete(key)
    kept.set(key, known)
    return known
  }
  const begun = drawing.get(key)
  if (begun) return begun
  if (drawing.size >= waiting_max) return null
  const turn = last.then(() => draw(card))
  last = turn.catch(() => null)
  const made = turn.then(({ picture, isWhole }) => {
    if (isWhole) kept.set(key, picture)
    const [oldest] = kept.keys()
    if (kept.size > kept_max && oldest !== undefined) kept.delete(oldest)
    return picture
  })
  drawing.set(key, made)
  try {
    return await made
  } finally {
    drawing.delete(key)
  }
}
