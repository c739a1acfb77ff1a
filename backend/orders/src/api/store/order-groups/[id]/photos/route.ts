import { uploadOrderPhotos as route } from "@chophien/contract/store/complaints"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { UploadedFile } from "@chophien/sellers/seller-session"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOpenedGroup } from "../../../../../http/read-opened-group"
import { uploadOrderPhotos } from "../../../../../use-cases/upload-order-photos"

/** POST multipart `files` with header `x-order-token` → `201 { photos: { id, picture }[] }`. */
export async function POST(
  req: MedusaRequest & { files?: UploadedFile[] },
  res: MedusaResponse
): Promise<void> {
  const opened = readOpenedGroup(route, req)
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, route, await uploadOrderPhotos(req.scope, opened, req.files ?? []))
}
