import { filesPath } from "@chophien/file-sharp/address"
import { type PictureStore, storedPictures } from "@chophien/file-sharp/stored-pictures"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { isPictureUsed } from "../picture-uses"

/** A process that stores a picture longer than this is dead; a picture stored more recently is let be. */
export const upload_grace_ms = 60 * 60 * 1000
const most_in_a_round = 20

/** An upload that was begun and not finished. */
export type UnfinishedUpload = { id: string; picture_id: string | null }

/** Clears away what processes that died left of uploads, a bounded number of them; answers how many. */
export async function clearUnfinishedUploads(container: MedusaContainer): Promise<number> {
  const pictures = storedPictures()
  if (!pictures) return 0
  const uploads = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listUnfinishedUploads({ age_ms: upload_grace_ms, most: most_in_a_round })
  for (const upload of uploads) {
    const isRemovable = async (picture_id: string) => {
      const stored_at = await pictures.storedAt(picture_id)
      return stored_at !== null && Date.now() - stored_at.getTime() > upload_grace_ms
    }
    await clearUpload(container, pictures, upload, isRemovable)
  }
  return uploads.length
}

/**
 * Takes an unfinished upload back: its row goes, and its picture too, unless somebody else has it or shows it.
 * Meanwhile nobody can begin to upload the same picture.
 */
export async function clearUpload(
  container: MedusaContainer,
  pictures: PictureStore,
  { id, picture_id }: UnfinishedUpload,
  isRemovable: (picture_id: string) => Promise<boolean>
): Promise<void> {
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  if (
    picture_id &&
    (await service.claimUploadForRemoval({ id, picture_id })) &&
    (await isRemovable(picture_id)) &&
    !(await isPictureUsed(container, `${filesPath}${picture_id}_`))
  )
    await pictures.discard(picture_id)
  await service.deleteSellerUploads(id)
}
