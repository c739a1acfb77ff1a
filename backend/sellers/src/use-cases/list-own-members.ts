import type { Answer } from "@chophien/contract"
import type { listOwnMembers as route } from "@chophien/contract/seller/members"
import { signIns } from "@chophien/platform/modules/sign-ins/index"
import { localPhone } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import type { SellerSession } from "../seller-session"

/** Who acts for the seller, the first one first. */
export async function listOwnMembers(
  container: MedusaContainer,
  { member: me, seller }: Pick<SellerSession, "member" | "seller">
): Promise<Answer<typeof route>> {
  const rows = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listMembers({ seller_id: seller.id }, { order: { created_at: "ASC", id: "ASC" }, take: null })
  const seen = await signIns(container).summarise(
    "member",
    rows.map(({ id }) => id)
  )
  const open = new Map(seen.map(({ actor_id, open_sign_ins }) => [actor_id, open_sign_ins]))
  return {
    members: rows.map(({ id, name, email, phone, role, joined_at, invite_expires_at }) => ({
      ...{ id, name, email, role },
      phone: phone === null ? null : localPhone(phone),
      joined_at: joined_at?.toISOString() ?? null,
      invite_expires_at: invite_expires_at?.toISOString() ?? null,
      open_sign_ins: open.get(id) ?? 0,
      is_me: id === me.id,
    })),
  }
}
