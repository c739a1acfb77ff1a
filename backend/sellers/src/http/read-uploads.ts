import type { Route } from "@chophien/contract"
import { uploadPictures } from "@chophien/contract/seller/uploads"
import { Problem } from "@chophien/platform/problem"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import multer from "multer"
import { texts } from "../texts"

type Bounds = NonNullable<Route["upload"]>
type Reader = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void

/** What reads the multipart files of a route into memory, within limits that are checked before and while reading. */
export function readUploadsWithin({ field, files_max, file_bytes_max, total_bytes_max }: Bounds): Reader {
  /** Files and the boundaries between them. */
  const request_bytes_max = total_bytes_max + 1024 * 1024
  const read = multer({
    storage: multer.memoryStorage(),
    limits: { files: files_max, fileSize: file_bytes_max, fields: 0, parts: files_max, headerPairs: 20 },
  }).array(field, files_max)
  return (req, res, next) => {
    const length = Number(req.headers["content-length"])
    if (!(length > 0)) throw new Problem("invalid_request", texts.upload_malformed, { param: "files" })
    if (length > request_bytes_max)
      throw new Problem("invalid_request", texts.upload_too_large, { param: "files" })
    read(req, res, (error: unknown) => next(error ? refusalOf(error) : undefined))
  }
}

/** Reads the pictures that a seller uploads. */
export const readUploads = readUploadsWithin(uploadPictures.upload)

function refusalOf(error: unknown): Problem {
  const code = error instanceof multer.MulterError ? error.code : undefined
  switch (code) {
    case "LIMIT_FILE_SIZE":
      return new Problem("invalid_request", texts.upload_too_large, { param: "files" })
    case "LIMIT_FILE_COUNT":
    case "LIMIT_PART_COUNT":
    case "LIMIT_UNEXPECTED_FILE":
      return new Problem("invalid_request", texts.upload_too_many, { param: "files" })
    default:
      return new Problem("invalid_request", texts.upload_malformed, { param: "files" })
  }
}
