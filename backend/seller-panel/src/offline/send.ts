import { ask, upload } from "../api/client"
import { listingAnswerSchema, orderAnswerSchema, uploadsSchema } from "../api/schemas"
import { keep } from "./data"
import type { Photo, Row } from "./jobs"

/** Tells the backend about one job. `saveRow` keeps what is already done, so that a break in the middle repeats nothing. */
export async function send(row: Row, saveRow: (row: Row) => Promise<void>): Promise<void> {
  const { job } = row
  const key = row.id
  switch (job.kind) {
    case "confirm": {
      const answer = await ask(`/seller/orders/${job.order_id}/confirm`, orderAnswerSchema, {
        method: "POST",
        body: {},
        idempotency_key: key,
      })
      return keep(`/seller/orders/${job.order_id}`, answer)
    }
    case "ship": {
      const body = { carrier: job.carrier, tracking_number: job.tracking_number }
      const answer = await ask(`/seller/orders/${job.order_id}/ship`, orderAnswerSchema, {
        method: "POST",
        body,
        idempotency_key: key,
      })
      return keep(`/seller/orders/${job.order_id}`, answer)
    }
    case "create_listing": {
      const picture_urls = await urlsOf(job.photos, (photos) => saveRow({ ...row, job: { ...job, photos } }))
      const body = { ...job.facts, picture_urls, publish: job.publish }
      const answer = await ask("/seller/listings", listingAnswerSchema, {
        method: "POST",
        body,
        idempotency_key: key,
      })
      return keep(`/seller/listings/${answer.listing.id}`, answer)
    }
    case "update_listing": {
      const pictures = job.photos
        ? { picture_urls: await urlsOf(job.photos, (photos) => saveRow({ ...row, job: { ...job, photos } })) }
        : {}
      const body = {
        ...job.changes,
        ...pictures,
        ...(job.variants ? { variants: job.variants } : {}),
        publish: job.publish,
      }
      const answer = await ask(`/seller/listings/${job.listing_id}`, listingAnswerSchema, {
        method: "POST",
        body,
        idempotency_key: key,
      })
      return keep(`/seller/listings/${job.listing_id}`, answer)
    }
  }
}

/** The photos' addresses; those that are only on this phone are sent first, one by one. */
async function urlsOf(photos: Photo[], save: (photos: Photo[]) => Promise<void>): Promise<string[]> {
  let current = photos
  for (const photo of photos) {
    if (photo.url !== null || photo.blob === null) continue
    const url = await sendPhoto(photo.id, photo.blob)
    current = current.map((other) => (other.id === photo.id ? { ...other, url, blob: null } : other))
    await save(current)
  }
  return current.flatMap(({ url }) => (url === null ? [] : [url]))
}

/** Sends one photo; answers its address. */
export async function sendPhoto(
  id: string,
  blob: Blob,
  onProgress?: (share: number) => void
): Promise<string> {
  const { files } = await upload("/seller/uploads", [{ name: `${id}.jpg`, blob }], uploadsSchema, {
    idempotency_key: id,
    ...(onProgress ? { onProgress } : {}),
  })
  const [file] = files
  if (!file) throw new Error("The backend kept no photo.")
  return file.url
}
