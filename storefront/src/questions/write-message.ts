import { callInCentre, writeOrderMessage } from "@chophien/contract/store/questions"
import { question_photos_max } from "@chophien/contract/wire/question"
import type { APIContext } from "astro"
import { type FieldErrors, refusalErrors, refusalStatus } from "../form/read-form"
import { type OpenedOrder, sendCall, sendMessage } from "./questions-api"

/** What came of a posted message or call; `photo_ids` are of photos that are sent already. */
export type MessageResult =
  | "sent"
  | { text: string; photo_ids: string[]; errors: FieldErrors; status: number; isCall: boolean }

const text_max = 4_000
const photoId = /^cphoto_\w{1,60}$/

/** Reads the form in which a shopper writes to a seller or calls staff in, and tells the back end. */
export async function handleMessage(
  { request, locals: { t, api } }: Pick<APIContext, "request" | "locals">,
  opened: OpenedOrder
): Promise<MessageResult> {
  const data = await request.formData().catch(() => new FormData())
  const typed = data.get("text")
  const text = typeof typed === "string" ? typed.normalize("NFC").slice(0, text_max) : ""
  const isCall = data.get("call") === "1"
  const photo_ids = data
    .getAll("photo_id")
    .flatMap((id) => (typeof id === "string" && photoId.test(id) ? [id] : []))
  const photos = data
    .getAll("photos")
    .flatMap((file) => (file instanceof File && file.size > 0 ? [file] : []))
  const field = isCall ? "call_text" : "text"
  const refused = (errors: FieldErrors, status = 422): MessageResult => ({
    text,
    photo_ids,
    errors,
    status,
    isCall,
  })
  const body = (isCall ? callInCentre : writeOrderMessage).body.safeParse({ text })
  if (!body.success) return refused({ [field]: t.questions.text_error })
  if (photos.length + photo_ids.length > question_photos_max)
    return refused({ photos: t.questions.photos_error(question_photos_max) })
  try {
    if (isCall) await sendCall(api.caller, opened, { text: body.data.text })
    else {
      for (const photo of photos)
        photo_ids.push(...(await api.sendOrderPhoto(opened.id, opened.token, photo)))
      await sendMessage(api.caller, opened, { text: body.data.text, photo_ids })
    }
    return "sent"
  } catch (error) {
    const {
      text: onText,
      photo_ids: onPhotos,
      files,
      ...others
    } = refusalErrors(error, ["text", "photo_ids", "files"], t)
    const photoError = onPhotos ?? files
    return refused(
      { ...others, ...(onText ? { [field]: onText } : {}), ...(photoError ? { photos: photoError } : {}) },
      refusalStatus(error)
    )
  }
}
