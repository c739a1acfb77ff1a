import { openComplaint, type ReportableOrder } from "@chophien/contract/store/complaints"
import { complaint_photos_max } from "@chophien/contract/wire/complaint"
import type { APIContext } from "astro"
import { type FieldErrors, refusalErrors, refusalStatus } from "../form/read-form"

/** What came of a shopper's report; `photo_ids` are of photos that are sent already. */
export type ComplainResult =
  | "sent"
  | { typed: Typed; photo_ids: string[]; errors: FieldErrors; status: number }

type Typed = { reason: string; text: string; item_ids: string[] }

const text_max = 2_000
const photoId = /^cphoto_\w{1,60}$/

/** The text fields and files of a posted form; an unreadable one is an empty form. */
async function readReport(request: Request): Promise<{ typed: Typed; photo_ids: string[]; photos: File[] }> {
  const data = await request.formData().catch(() => new FormData())
  const textOf = (name: string): string => {
    const value = data.get(name)
    return typeof value === "string" ? value.normalize("NFC").slice(0, text_max) : ""
  }
  const textsOf = (name: string): string[] =>
    data.getAll(name).flatMap((value) => (typeof value === "string" ? [value.slice(0, 80)] : []))
  return {
    typed: { reason: textOf("reason"), text: textOf("text"), item_ids: textsOf("item") },
    photo_ids: textsOf("photo_id").filter((id) => photoId.test(id)),
    photos: data.getAll("photos").flatMap((file) => (file instanceof File && file.size > 0 ? [file] : [])),
  }
}

/** Reads the form in which a shopper reports what is wrong, sends the photos one by one, and tells the back end. */
export async function handleComplaint(
  { request, locals: { t, api } }: Pick<APIContext, "request" | "locals">,
  { id, token, order }: { id: string; token: string; order: ReportableOrder }
): Promise<ComplainResult> {
  const { typed, photo_ids, photos } = await readReport(request)
  const texts = t.aftercare.form
  const refused = (errors: FieldErrors, status = 422): ComplainResult => ({
    typed,
    photo_ids,
    errors,
    status,
  })
  const reason = order.reasons.find((each) => each.reason === typed.reason)?.reason
  const body = openComplaint.body.safeParse({
    order_id: order.order_id,
    reason,
    text: typed.text,
    item_ids: typed.item_ids.filter((item) => order.items.some((each) => each.id === item)),
  })
  const errors: FieldErrors = {}
  if (!reason) errors["reason"] = texts.reason_error
  if (body.error?.issues.some(({ path }) => path[0] === "text")) errors["text"] = texts.text_error
  if (photos.length + photo_ids.length > complaint_photos_max)
    errors["photos"] = texts.photos_error(complaint_photos_max)
  if (!body.success || Object.keys(errors).length) return refused(errors)
  try {
    for (const photo of photos) photo_ids.push(...(await api.sendOrderPhoto(id, token, photo)))
    await api.openComplaint(id, token, { ...body.data, photo_ids })
    return "sent"
  } catch (error) {
    const {
      photo_ids: onPhotos,
      files,
      ...others
    } = refusalErrors(error, ["text", "reason", "photo_ids", "files"], t)
    const photoError = onPhotos ?? files
    return refused(photoError ? { ...others, photos: photoError } : others, refusalStatus(error))
  }
}
