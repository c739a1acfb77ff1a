import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "./modules/seller"
import type SellerModuleService from "./modules/seller/service"
import { texts } from "./texts"

/**
 * Refuses pictures a seller did not upload itself. `known` are those that stand on the listing already.
 * @throws Problem `picture_not_yours`
 */
export async function requireOwnPictures(
  container: MedusaContainer,
  seller_id: string,
  urls: string[],
  known: string[] = []
): Promise<void> {
  const unknown = [...new Set(urls)].filter((url) => !known.includes(url))
  if (!unknown.length) return
  const uploads = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellerUploads({ seller_id, url: unknown }, { select: ["url"], take: null })
  const own = new Set(uploads.map((upload) => upload.url))
  if (unknown.some((url) => !own.has(url)))
    throw new Problem("invalid_request", texts.picture_not_yours, { param: "picture_urls" })
}
