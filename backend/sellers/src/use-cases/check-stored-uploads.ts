import { storedPictures } from "@chophien/file-sharp/stored-pictures"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { isPictureUsed } from "../picture-uses"
import { upload_grace_ms } from "./clear-unfinished-uploads"

const every_ms = 24 * 60 * 60 * 1000
const most_in_a_round = 50
/** So many files that are all gone are no accident of single files: the storage itself is away. */
const suspicious_from = 5

/**
 * Looks whether the files of some uploads are still there, each upload once a day. A row whose file is gone is removed.
 * One that a listing or a seller shows stays, and the log names it, as only a person can mend that.
 */
export async function checkStoredUploads(container: MedusaContainer): Promise<{ gone: number }> {
  const pictures = storedPictures()
  if (!pictures) return { gone: 0 }
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const uploads = await service.listUncheckedUploads({
    age_ms: upload_grace_ms,
    every_ms,
    most: most_in_a_round,
  })
  const gone: typeof uploads = []
  for (const upload of uploads) if (!(await pictures.has(upload.file_id))) gone.push(upload)
  if (gone.length >= suspicious_from && gone.length === uploads.length) {
    logger.error(`None of ${gone.length} pictures of sellers is where it was stored: is the storage away?`)
    return { gone: 0 }
  }
  const removable: string[] = []
  for (const { id, url } of gone) {
    if (await isPictureUsed(container, url)) logger.warn(`The picture ${url} is shown and its file is gone.`)
    else removable.push(id)
  }
  if (removable.length) await service.deleteSellerUploads(removable)
  const kept = uploads.map(({ id }) => id).filter((id) => !removable.includes(id))
  if (kept.length)
    await service.updateSellerUploads({ selector: { id: kept }, data: { checked_at: new Date() } })
  return { gone: gone.length }
}
