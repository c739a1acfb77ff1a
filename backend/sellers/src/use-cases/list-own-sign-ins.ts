import type { Answer } from "@chophien/contract"
import type { listOwnSignIns as route } from "@chophien/contract/seller/session"
import { signIns } from "@chophien/platform/modules/sign-ins/index"
import { isOver } from "@chophien/platform/modules/sign-ins/lifetime"
import type { MedusaContainer } from "@medusajs/framework/types"
import { deviceName } from "../device-name"

/** Where a member is signed in, the latest first; `this_id` is the sign-in that asks. */
export async function listOwnSignIns(
  container: MedusaContainer,
  member_id: string,
  this_id: string
): Promise<Answer<typeof route>> {
  const rows = await signIns(container).list({ actor_type: "member", actor_id: member_id })
  return {
    sign_ins: rows
      .filter((row) => !isOver(row))
      .map(({ id, started_at, last_seen_at, ip, user_agent }) => ({
        id,
        created_at: started_at.toISOString(),
        last_seen_at: last_seen_at.toISOString(),
        ip,
        device: deviceName(user_agent),
        is_this: id === this_id,
      })),
  }
}
