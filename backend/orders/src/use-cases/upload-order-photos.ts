import { basename } from "node:path"
import { requireOrderGroup } from "@chophien/checkout/order-group/require-order-group"
import type { Answer } from "@chophien/contract"
import { uploadOrderPhotos as route } from "@chophien/contract/store/complaints"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import { orderGroupLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { UploadedFile } from "@chophien/sellers/seller-session"
import { texts as uploadTexts } from "@chophien/sellers/texts/index"
import type { MedusaContainer } from "@medusajs/framework/types"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import { complaints } from "../modules/complaint"
import { texts } from "../texts"
import type { OpenedGroup } from "./read-aftercare"

/** The most photos of one order group: as many as its complaints can hold, and some that nobody sent off. */
const group_photos_max = 30

/**
 * Stores photos of what came; the File Module checks and renders them. Where one is refused, none of them stays.
 * @throws Problem `order_not_found`, `upload_missing`, `upload_too_large`, `photos_too_many`, `busy`, and those of pictures
 */
export async function uploadOrderPhotos(
  container: MedusaContainer,
  opened: OpenedGroup,
  files: UploadedFile[]
): Promise<Answer<typeof route>> {
  const { id: order_group_id } = await requireOrderGroup(container, opened)
  if (!files.length) throw new Problem("invalid_request", uploadTexts.upload_missing, { param: "files" })
  if (files.reduce((sum, file) => sum + file.buffer.length, 0) > route.upload.total_bytes_max)
    throw new Problem("invalid_request", uploadTexts.upload_too_large, { param: "files" })
  const service = complaints(container)
  const ids = await withLock(container, orderGroupLock(order_group_id), () =>
    service.beginPhotos({ order_group_id, count: files.length, most: group_photos_max })
  )
  if (!ids) throw new Problem("conflict", texts.photos_too_many, { values: { limit: group_photos_max } })
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
    await service.updateComplaintPictures(
      result.map(({ id: file_id, url }, index) => ({ id: ids[index] ?? "", file_id, url }))
    )
    return {
      photos: result.map(({ url }, index) => ({ id: ids[index] ?? "", picture: pictureFromUrl(url) })),
    }
  } catch (error) {
    await service.deleteComplaintPictures(ids)
    throw error
  }
}
