import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { hindrances, readDossierRows } from "../requirements/read-dossier-rows"
import { reactivateSeller } from "./reactivate-seller"

/** Who a standing says closed a stall when a paper or an identification ran out. */
export const clock_author = "dossier"

/** Opens a stall again that was closed because something ran out, once nothing that stops it has. */
export async function reopenSeller(container: MedusaContainer, seller_id: string): Promise<void> {
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  const [seller] = await service.listSellers({ id: seller_id, status: "suspended" }, { take: 1 })
  if (!seller) return
  const [last] = await service.listSellerStandings(
    { seller_id },
    { order: { changed_at: "DESC", id: "DESC" }, take: 1 }
  )
  if (last?.changed_by !== clock_author) return
  const rows = await readDossierRows(container, seller)
  const stops = rows.list.some(
    ({ rule, standing }) => rule.blocks === "selling" && standing.state === "expired"
  )
  const isUnidentified = hindrances(rows).includes("identity")
  if (!stops && !isUnidentified) await reactivateSeller(container, seller_id, clock_author)
}
