import type { MailInput } from "@chophien/platform/mails/types"
import { signIns } from "@chophien/platform/modules/sign-ins/index"
import { Problem } from "@chophien/platform/problem"
import { site } from "@chophien/platform/site"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { memberRemoved } from "../../mails/member-removed"
import { authorName } from "../../member-author"
import { SELLER_MODULE } from "../../modules/seller"
import type SellerModuleService from "../../modules/seller/service"
import { ownListingIds, ownOrderIds } from "../../ownership"
import { texts } from "../../texts"
import { clearProvisioned } from "./clear-half-provisioned"

export const deleteSellerStepId = "delete-seller"

/**
 * Takes a seller and its members away; answers its listings, and the mails to those who had joined.
 * It must not be open: an order could be placed while it goes.
 * @throws Problem `not_found`, `seller_still_open`, `seller_has_orders`
 */
export const deleteSellerStep = createStep(
  deleteSellerStepId,
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<SellerModuleService>(SELLER_MODULE)
    const [seller] = await service.listSellers({ id }, { relations: ["members"] })
    if (!seller) throw new Problem("not_found", texts.not_found)
    const { name, members } = seller
    if (seller.status === "active")
      throw new Problem("conflict", texts.seller_still_open, { values: { name } })
    if ((await ownOrderIds(container, id)).length)
      throw new Problem("conflict", texts.seller_has_orders, { values: { name } })
    const listing_ids = await ownListingIds(container, id)
    await service.softDeleteSellers(id)
    for (const member of members)
      await signIns(container).end({ actor_type: "member", actor_id: member.id, ended_by: "members" })
    const mails: MailInput[] = members
      .filter(({ joined_at }) => joined_at)
      .map((member) =>
        memberRemoved.mail({
          to: member.email,
          locale: "vi",
          dedupe_key: `seller-deleted:${member.id}`,
          data: {
            member_name: member.name,
            seller_name: name,
            author: authorName({ kind: "staff" }),
            panel_url: site(container).panelUrl,
          },
        })
      )
    return new StepResponse({ seller: { id, name }, listing_ids, mails }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<SellerModuleService>(SELLER_MODULE).restoreSellers([id])
  }
)

export const clearPlaceOfSellerStepId = "clear-place-of-seller"

/** Removes a deleted seller's place, profile and delivery options. Not undone, as it comes last. */
export const clearPlaceOfSellerStep = createStep(
  clearPlaceOfSellerStepId,
  async (seller: { id: string; name: string }, { container }) => {
    await clearProvisioned(container, seller)
    return new StepResponse(undefined)
  }
)
