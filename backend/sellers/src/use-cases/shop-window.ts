import type { Answer, ReadBody } from "@chophien/contract"
import type { changeWindow as changeRoute, readWindow as readRoute } from "@chophien/contract/seller/window"
import { site } from "@chophien/platform/site"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { daysOfOpening, openingOf } from "../opening-days"
import { requireOwnPictures } from "../own-pictures"

/** How a seller shows itself to shoppers. */
export async function readWindow(
  container: MedusaContainer,
  seller_id: string
): Promise<Answer<typeof readRoute>> {
  const { handle, description, picture_url, opening_days, contact_note } = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .retrieveSeller(seller_id)
  return {
    window: { story: description, picture_url, opening_days: daysOfOpening(opening_days), contact_note },
    url: `${site(container).storefront_url}/gian-hang/${handle}`,
  }
}

/** Changes it; the shop's pages follow within seconds. @throws Problem `picture_not_yours` */
export async function changeWindow(
  container: MedusaContainer,
  seller_id: string,
  { story, picture_url, opening_days, contact_note }: ReadBody<typeof changeRoute>
): Promise<Answer<typeof changeRoute>> {
  const before = await readWindow(container, seller_id)
  const known = before.window.picture_url ? [before.window.picture_url] : []
  if (picture_url) await requireOwnPictures(container, seller_id, [picture_url], known)
  await container.resolve<SellerModuleService>(SELLER_MODULE).updateSellers({
    ...{ id: seller_id, picture_url, contact_note },
    description: story,
    opening_days: openingOf(opening_days),
  })
  await container.resolve(Modules.EVENT_BUS).emit({ name: "seller.updated", data: { id: seller_id } })
  return await readWindow(container, seller_id)
}
