import { MedusaError } from "@medusajs/framework/utils"

const reasons = {
  picture_too_large: "The picture has more bytes than allowed.",
  picture_too_many_pixels: "The picture has more pixels than allowed.",
  picture_unknown_format: "This is no picture in a known format: send JPEG, PNG, WebP or AVIF.",
  picture_heic_unreadable: "This HEIC picture cannot be read here: send it as JPEG.",
  picture_animated: "Moving pictures are not taken.",
  picture_unsafe: "This file carries a web page or a program beside its picture.",
  picture_broken: "The picture is damaged and cannot be read.",
  picture_queue_full: "Too many pictures are being worked on. Try again in a minute.",
  data_file_not_allowed: "Only CSV and JSON files are kept beside pictures.",
  data_file_too_large: "The file has more bytes than allowed.",
} as const

/** Why a file was not taken; also the `code` of the error. */
export type RefusalCode = keyof typeof reasons

/** A file that is not taken. `code` says why; a shop may show its own words for it. */
export class FileRefused extends MedusaError {
  constructor(readonly reason: RefusalCode) {
    super(MedusaError.Types.INVALID_DATA, reasons[reason], reason)
  }
}

/** Whether an error, or the one a workflow wrapped, says that a file was not taken; answers why. */
export function refusalOf(error: unknown): RefusalCode | null {
  if (typeof error !== "object" || error === null) return null
  const code = "code" in error ? error.code : undefined
  const known = Object.keys(reasons).find((reason): reason is RefusalCode => reason === code)
  return (
    known ?? ("error" in error ? refusalOf(error.error) : "cause" in error ? refusalOf(error.cause) : null)
  )
}
