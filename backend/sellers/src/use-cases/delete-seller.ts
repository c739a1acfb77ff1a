import type { MedusaContainer } from "@medusajs/framework/types"
import { clearDossier } from "../requirements/clear-dossier"
import { deleteSellerWorkflow } from "../workflows"

/** Takes a seller away that never had an order. @throws Problem `not_found`, `seller_still_open`, `seller_has_orders` */
export async function deleteSeller(
  container: MedusaContainer,
  id: string
): Promise<{ id: string; deleted: true }> {
  await deleteSellerWorkflow(container).run({ input: { id } })
  await clearDossier(container, id)
  return { id, deleted: true }
}
