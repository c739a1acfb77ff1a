import { answerComplaint, readOwnComplaint } from "@chophien/contract/seller/complaints"
import {
  createListing,
  readOwnListing,
  removeListing,
  type SellerListing,
  updateListing,
} from "@chophien/contract/seller/listings"
import { answerCancelRequest, delayOrder, shortenOrder } from "@chophien/contract/seller/order-care"
import { confirmOrder, correctTracking, readOwnOrder, shipOrder } from "@chophien/contract/seller/orders"
import { answerQuestion, callInCentreBySeller, readOwnQuestion } from "@chophien/contract/seller/questions"
import { answerReview, readOwnReview, reportOwnReview } from "@chophien/contract/seller/reviews"
import { uploadPictures } from "@chophien/contract/seller/uploads"
import { addressOf } from "@chophien/contract/wire/address-of"
import { ApiError, callRoute, sendFiles } from "../api/client"
import { storeCopy } from "./data"
import type { Photo, Row } from "./jobs"

/** Listings that the market answered to a job of this visit, by the job's id: where shoppers find them. */
export const sentListings = new Map<
  string,
  Pick<SellerListing, "id" | "title" | "url" | "status" | "pictures">
>()

/** Sends one job. `saveRow` stores what is already done, so that a break in the middle repeats nothing. */
export async function send(row: Row, saveRow: (row: Row) => Promise<void>): Promise<void> {
  const { job, id: idempotency_key } = row
  switch (job.kind) {
    case "confirm": {
      const params = { id: job.order_id }
      const answer = await callRoute(confirmOrder, { params }, { body: {}, idempotency_key })
      return await storeCopy(addressOf(readOwnOrder, { params }), answer)
    }
    case "ship": {
      const params = { id: job.order_id }
      const { carrier, tracking_number, items } = job
      const body = { carrier, tracking_number, ...(items ? { items } : {}) }
      const answer = await callRoute(shipOrder, { params }, { body, idempotency_key })
      return await storeCopy(addressOf(readOwnOrder, { params }), answer)
    }
    case "correct_tracking": {
      const params = { id: job.order_id }
      const body = { carrier: job.carrier, tracking_number: job.tracking_number }
      const address = { params: { ...params, parcel_id: job.parcel_id } }
      const answer = await callRoute(correctTracking, address, { body, idempotency_key })
      return await storeCopy(addressOf(readOwnOrder, { params }), answer)
    }
    case "shorten": {
      const params = { id: job.order_id }
      const { items, reason, text } = job
      const body = { items, reason, ...(text ? { text } : {}) }
      const answer = await callRoute(shortenOrder, { params }, { body, idempotency_key })
      return await storeCopy(addressOf(readOwnOrder, { params }), answer)
    }
    case "delay": {
      const params = { id: job.order_id }
      const { promised_on, reason, text } = job
      const body = { promised_on, reason, ...(text ? { text } : {}) }
      const answer = await callRoute(delayOrder, { params }, { body, idempotency_key })
      return await storeCopy(addressOf(readOwnOrder, { params }), answer)
    }
    case "answer_cancel": {
      const params = { id: job.order_id }
      const { act, text } = job
      const body = { act, ...(text ? { text } : {}) }
      const answer = await callRoute(answerCancelRequest, { params }, { body, idempotency_key })
      return await storeCopy(addressOf(readOwnOrder, { params }), answer)
    }
    case "answer_complaint": {
      const params = { id: job.complaint_id }
      const { act, amount, text } = job
      const body = { act, text, ...(amount === null ? {} : { amount }) }
      const answer = await callRoute(answerComplaint, { params }, { body, idempotency_key })
      return await storeCopy(addressOf(readOwnComplaint, { params }), answer)
    }
    case "answer_question":
    case "call_centre": {
      const params = { id: job.question_id }
      const route = job.kind === "answer_question" ? answerQuestion : callInCentreBySeller
      const answer = await callRoute(route, { params }, { body: { text: job.text }, idempotency_key })
      return await storeCopy(addressOf(readOwnQuestion, { params }), answer)
    }
    case "answer_review": {
      const params = { id: job.review_id }
      const answer = await callRoute(answerReview, { params }, { body: { text: job.text }, idempotency_key })
      return await storeCopy(addressOf(readOwnReview, { params }), answer)
    }
    case "report_review": {
      const params = { id: job.review_id }
      const body = { reason: job.reason, text: job.text }
      const answer = await callRoute(reportOwnReview, { params }, { body, idempotency_key })
      return await storeCopy(addressOf(readOwnReview, { params }), answer)
    }
    case "create_listing": {
      const picture_urls = await urlsOf(job.photos, (photos) => saveRow({ ...row, job: { ...job, photos } }))
      const { stock, ...facts } = job.facts
      const { shared_stock, content, more_variants } = job
      const body = {
        ...facts,
        ...(shared_stock ? { shared_stock } : { stock }),
        ...(content === undefined ? {} : { content }),
        ...(more_variants?.length ? { more_variants } : {}),
        picture_urls,
        publish: job.publish,
      }
      const answer = await callRoute(createListing, {}, { body, idempotency_key })
      sentListings.set(row.id, answer.listing)
      return await storeCopy(addressOf(readOwnListing, { params: { id: answer.listing.id } }), answer)
    }
    case "update_listing": {
      const pictures = job.photos
        ? { picture_urls: await urlsOf(job.photos, (photos) => saveRow({ ...row, job: { ...job, photos } })) }
        : {}
      const params = { id: job.listing_id }
      const body = {
        ...job.changes,
        ...pictures,
        ...(job.variants ? { variants: job.variants } : {}),
        ...(job.stock_change ? { stock_change: job.stock_change } : {}),
        ...present(
          job,
          "shared_stock_change",
          "stock_unit",
          "stock_confirmed",
          "more_variants",
          "removed_variant_ids"
        ),
        ...(Object.keys(job.seen).length ? { seen: job.seen } : {}),
        ...(job.publish === null ? {} : { publish: job.publish }),
      }
      const answer = await callRoute(updateListing, { params }, { body, idempotency_key })
      sentListings.set(row.id, answer.listing)
      return await storeCopy(addressOf(readOwnListing, { params }), answer)
    }
    case "remove_listing": {
      const params = { id: job.listing_id }
      try {
        const { outcome } = await callRoute(removeListing, { params }, { body: {}, idempotency_key })
        removedListings.set(row.id, outcome)
      } catch (error) {
        // It is gone already: by an answer that was lost, or another phone.
        if (!(error instanceof ApiError && error.status === 404)) throw error
        removedListings.set(row.id, "deleted")
      }
      return
    }
  }
}

/** What became of listings that were taken away in this visit, by the job's id. */
export const removedListings = new Map<string, "deleted" | "archived">()

/** The fields of a job that are there. */
function present<Of extends object, Key extends keyof Of>(job: Of, ...keys: Key[]): Partial<Pick<Of, Key>> {
  const fields: Partial<Pick<Of, Key>> = {}
  for (const key of keys) if (job[key] !== undefined) fields[key] = job[key]
  return fields
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
  const { files } = await sendFiles(uploadPictures, [{ name: `${id}.jpg`, blob }], {
    idempotency_key: id,
    ...(onProgress ? { onProgress } : {}),
  })
  const [file] = files
  if (!file) throw new Error("The backend answered no photo.")
  return file.url
}
