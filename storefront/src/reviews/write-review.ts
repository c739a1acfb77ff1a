import { type ReviewableOrder, rateSeller, writeReview } from "@chophien/contract/store/reviews"
import { review_photos_max } from "@chophien/contract/wire/review"
import type { APIContext } from "astro"
import { type FieldErrors, refusalErrors, refusalStatus } from "../form/read-form"
import { sendReview, sendSellerRating } from "./reviews-api"

/** What came of a posted form; `photo_ids` are of photos that are sent already. */
export type ReviewResult =
  | "saved"
  | { typed: Typed; photo_ids: string[]; errors: FieldErrors; status: number }

type Typed = { stars: number; text: string; speed: number; packing: number }

const text_max = 4_000
const photoId = /^cphoto_\w{1,60}$/

/** The fields and files of a posted form; an unreadable one is an empty form. */
async function readPosted(request: Request): Promise<{ typed: Typed; photo_ids: string[]; photos: File[] }> {
  const data = await request.formData().catch(() => new FormData())
  const textOf = (name: string): string => {
    const value = data.get(name)
    return typeof value === "string" ? value.normalize("NFC").slice(0, text_max) : ""
  }
  const kept = textOf("drop_photos") ? [] : data.getAll("photo_id")
  return {
    typed: {
      stars: Number(textOf("stars")),
      text: textOf("text"),
      speed: Number(textOf("speed")),
      packing: Number(textOf("packing")),
    },
    photo_ids: kept.flatMap((id) => (typeof id === "string" && photoId.test(id) ? [id] : [])),
    photos: data.getAll("photos").flatMap((file) => (file instanceof File && file.size > 0 ? [file] : [])),
  }
}

type Reviewed = { id: string; token: string; order: ReviewableOrder; product_id: string | null }

/** Reads the form of a review, or of the seller's rating where no product is named, and tells the back end. */
export async function handleShopperReview(
  { request, locals: { t, api } }: Pick<APIContext, "request" | "locals">,
  { id, token, order, product_id }: Reviewed
): Promise<ReviewResult> {
  const { typed, photo_ids, photos } = await readPosted(request)
  const texts = t.reviews.order
  const errors: FieldErrors = {}
  const refused = (status = 422): ReviewResult => ({ typed, photo_ids, errors, status })
  const { order_id } = order
  try {
    if (product_id === null) {
      const body = rateSeller.body.safeParse({ order_id, speed: typed.speed, packing: typed.packing })
      for (const issue of body.error?.issues ?? []) errors[String(issue.path[0])] = texts.stars_error
      if (!body.success) return refused()
      await sendSellerRating(api.caller, { id, token }, body.data)
      return "saved"
    }
    const body = writeReview.body.safeParse({ order_id, product_id, stars: typed.stars, text: typed.text })
    for (const { path } of body.error?.issues ?? [])
      errors[String(path[0])] = path[0] === "text" ? texts.text_error : texts.stars_error
    if (photos.length + photo_ids.length > review_photos_max)
      errors["photos"] = texts.photos_error(review_photos_max)
    if (!body.success || Object.keys(errors).length) return refused()
    for (const photo of photos) photo_ids.push(...(await api.sendOrderPhoto(id, token, photo)))
    await sendReview(api.caller, { id, token }, { ...body.data, photo_ids })
    return "saved"
  } catch (error) {
    const { photo_ids: onPhotos, files, ...others } = refusalErrors(error, ["text", "photo_ids", "files"], t)
    const photoError = onPhotos ?? files
    Object.assign(errors, others, photoError ? { photos: photoError } : {})
    return refused(refusalStatus(error))
  }
}
