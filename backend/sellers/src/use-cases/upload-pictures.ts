import { basename } from "node:path"
import type { Answer } from "@chophien/contract"
import { uploadPictures as route } from "@chophien/contract/seller/uploads"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import { pictureIdOf } from "@chophien/file-sharp/picture-id"
import { storedPictures } from "@chophien/file-sharp/stored-pictures"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import type { SellerSession, UploadedFile } from "../seller-session"
import { texts } from "../texts"
import { clearUpload } from "./clear-unfinished-uploads"

/**
 * Stores a seller's pictures; the File Module checks and renders them. Each has a row before it is stored, so that a
 * job finds what a process that dies in between leaves (`clear-unfinished-uploads`).
 * @throws Problem `upload_missing`, `upload_too_large`, `seller_not_active`, `picture_queue_full`, and those of pictures
 */
export async function uploadPictures(
  container: MedusaContainer,
  seller: SellerSession["seller"],
  files: UploadedFile[]
): Promise<Answer<typeof route>> {
  if (!files.length) throw new Problem("invalid_request", texts.upload_missing, { param: "files" })
  if (files.reduce((sum, file) => sum + file.buffer.length, 0) > route.upload.total_bytes_max)
    throw new Problem("invalid_request", texts.upload_too_large, { param: "files" })
  if (seller.status !== "active")
    throw new Problem("conflict", texts.seller_not_active, { values: { name: seller.name } })

  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  const picture_ids = files.map(({ buffer }) => pictureIdOf(buffer))
  const rows = await service.beginUploads({ seller_id: seller.id, picture_ids })
  if (!rows) throw new Problem("unavailable", texts.picture_queue_full)
  const stored = await storePictures(container, files, picture_ids, rows)
  await service.updateSellerUploads(
    stored.map(({ id, url }, index) => ({
      id: rows[index] ?? "",
      state: "stored" as const,
      file_id: id,
      url,
    }))
  )
  return { files: stored.map(({ id, url }) => ({ id, url, picture: pictureFromUrl(url) })) }
}

/** Stores all pictures; where one is refused, none of them stays. */
async function storePictures(
  container: MedusaContainer,
  files: UploadedFile[],
  picture_ids: string[],
  rows: string[]
): Promise<{ id: string; url: string }[]> {
  const pictures = storedPictures()
  const before = new Set<string>()
  for (const picture_id of picture_ids) if (await pictures?.storedAt(picture_id)) before.add(picture_id)
  try {
    const { result } = await uploadFilesWorkflow(container).run({
      input: {
        files: files.map(({ originalname, mimetype, buffer }) => ({
          filename: basename(originalname.replaceAll("\\", "/")),
          mimeType: mimetype,
          content: buffer.toString("base64"),
          access: "public" as const,
        })),
      },
    })
    return result
  } catch (error) {
    for (const [index, id] of rows.entries()) {
      const upload = { id, picture_id: picture_ids[index] ?? null }
      if (pictures) await clearUpload(container, pictures, upload, async (picture) => !before.has(picture))
    }
    if (!pictures) await container.resolve<SellerModuleService>(SELLER_MODULE).deleteSellerUploads(rows)
    throw error
  }
}
