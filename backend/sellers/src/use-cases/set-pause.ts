import type { Answer, ReadBody } from "@chophien/contract"
import type { readPause, setPause as route } from "@chophien/contract/seller/pause"
import { Problem } from "@chophien/platform/problem"
import { isPausedOn, pause_days_max, pauseFault } from "@chophien/vocabulary/pause"
import { dayInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { forgetPausedSellers } from "../paused-sellers"
import { texts } from "../texts"

/** When a seller does not sell; a pause that is over is none. */
export async function readPauseOf(
  container: MedusaContainer,
  seller_id: string
): Promise<Answer<typeof readPause>> {
  const seller = await container.resolve<SellerModuleService>(SELLER_MODULE).retrieveSeller(seller_id, {
    select: ["id", "paused_from", "paused_to", "pause_note"],
  })
  const { paused_from, paused_to, pause_note } = seller
  const today = dayInVietnam()
  const isKnown = paused_from !== null && paused_to !== null && paused_to >= today
  return {
    pause: isKnown ? { from: paused_from, to: paused_to, note: pause_note } : null,
    is_paused: isPausedOn(seller, today),
  }
}

/**
 * Plans a pause of a seller, or ends it. Shoppers see it at once on its page; lists follow within seconds.
 * @throws Problem `pause_days_wrong`
 */
export async function setPause(
  container: MedusaContainer,
  seller_id: string,
  { pause }: ReadBody<typeof route>
): Promise<Answer<typeof route>> {
  const fault = pause && pauseFault(pause.from, pause.to, dayInVietnam())
  if (fault)
    throw new Problem(
      "invalid_request",
      { ...texts[`pause_${fault}`], code: "pause_days_wrong" },
      {
        param: "pause",
        values: { days: pause_days_max },
      }
    )
  await container.resolve<SellerModuleService>(SELLER_MODULE).updateSellers({
    id: seller_id,
    paused_from: pause?.from ?? null,
    paused_to: pause?.to ?? null,
    pause_note: pause?.note ?? null,
  })
  forgetPausedSellers()
  await container.resolve(Modules.EVENT_BUS).emit({ name: "seller.updated", data: { id: seller_id } })
  return await readPauseOf(container, seller_id)
}
