import type { MailInput } from "@chophien/platform/mails/types"
import { site } from "@chophien/platform/site"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { sellerReactivated } from "../../mails/seller-reactivated"
import { sellerSuspended } from "../../mails/seller-suspended"
import { SELLER_MODULE } from "../../modules/seller"
import type SellerModuleService from "../../modules/seller/service"

export const composeStandingMailsStepId = "compose-standing-mails"

/** The mails that tell a seller's members that the stall was closed, with the reason, or that it is open again. */
export const composeStandingMailsStep = createStep(
  composeStandingMailsStepId,
  async ({ id, reason }: { id: string; reason?: string }, { container }) => {
    const service = container.resolve<SellerModuleService>(SELLER_MODULE)
    const seller = await service.retrieveSeller(id, { relations: ["members"] })
    const data = { seller_name: seller.name, panel_url: site(container).panelUrl }
    const occasion = new Date(seller.updated_at).getTime()
    const mails: MailInput[] = seller.members.map((member) => {
      const envelope = { to: member.email, locale: "vi" as const }
      return reason === undefined
        ? sellerReactivated.mail({
            ...envelope,
            dedupe_key: `seller-reactivated:${member.id}:${occasion}`,
            data,
          })
        : sellerSuspended.mail({
            ...envelope,
            dedupe_key: `seller-suspended:${member.id}:${occasion}`,
            data: { ...data, reason },
          })
    })
    return new StepResponse({ mails })
  }
)
