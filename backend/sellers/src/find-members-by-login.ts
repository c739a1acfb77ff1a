import { e164Of } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "./modules/seller"
import type SellerModuleService from "./modules/seller/service"

/** A member who has a password, as a login names them. */
export type FoundMember = {
  id: string
  name: string
  email: string
  phone: string | null
  seller_name: string
  identity_id: string
}

/**
 * The members with a password whom a typed e-mail address or phone number names. A number may be that of a few, as in a
 * family that runs two shops.
 * @returns `phone` is the number that was typed, E.164; null for an address
 */
export async function findMembersByLogin(
  container: MedusaContainer,
  login: string
): Promise<{ phone: string | null; members: FoundMember[] }> {
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  const phone = e164Of(login)
  const emails = phone ? await service.listEmailsOfPhone(phone) : [login.trim().toLowerCase()]
  const rows = emails.length
    ? await service.listMembers({ email: emails }, { relations: ["seller"], order: { created_at: "ASC" } })
    : []
  return {
    phone,
    members: rows.flatMap(({ id, name, email, phone: own, seller, auth_identity_id }) =>
      auth_identity_id
        ? [{ id, name, email, phone: own, seller_name: seller.name, identity_id: auth_identity_id }]
        : []
    ),
  }
}
