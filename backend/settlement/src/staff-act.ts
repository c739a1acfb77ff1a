import type { Decision } from "@chophien/payment-vietqr/acts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** What a member of staff does about an item of money, and why. */
export type StaffAct = {
  /** The item's id. */
  id: string
  /** The signed-in member of staff. */
  actor_id: string
  reason: string
}

/** Addresses of members of staff, by their ids. */
export async function readStaffEmails(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const users = await container
    .resolve(Modules.USER)
    .listUsers({ id: ids }, { select: ["id", "email"], take: ids.length })
  return new Map(users.map(({ id, email }) => [id, email]))
}

/** Who acts and why, as the ledger stores it: by the e-mail address of who is signed in. */
export async function readDecision(
  container: MedusaContainer,
  { actor_id, reason }: StaffAct
): Promise<Decision> {
  const emails = await readStaffEmails(container, [actor_id])
  return { author: emails.get(actor_id) ?? actor_id, reason }
}
