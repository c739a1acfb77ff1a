import type { MedusaContainer } from "@medusajs/framework/types"
import { onboarding } from "../modules/onboarding"

/** Why a seller has to be identified anew. */
export type IdentityRisk = "bank_changed" | "owner_changed"

/** Somebody else or another account stands behind a seller: it has to be identified again, within two weeks. */
export async function endIdentification(
  container: MedusaContainer,
  seller_id: string,
  reason: IdentityRisk
): Promise<void> {
  await onboarding(container).endIdentifications({ holder_id: seller_id, reason })
}
