import { memberSignInOf } from "@chophien/platform/http/member-session"
import { Problem } from "@chophien/platform/problem"
import type { MedusaRequest } from "@medusajs/framework/http"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import type { SellerSession } from "../seller-session"
import { texts } from "../texts"

/**
 * The member of the request's sign-in, read anew from the database. So a removed member and a replaced
 * password end at once what was signed in before, and so does signing out.
 * @throws Problem `unauthorized`
 */
export async function readSession(req: MedusaRequest): Promise<SellerSession> {
  const signIn = memberSignInOf(req)
  if (!signIn) throw new Problem("unauthorized", texts.unauthorized)
  const service = req.scope.resolve<SellerModuleService>(SELLER_MODULE)
  const [member] = await service.listMembers({ id: signIn.member_id }, { relations: ["seller"] })
  if (!member?.auth_identity_id || member.auth_identity_id !== signIn.identity_id)
    throw new Problem("unauthorized", texts.unauthorized)
  const { id, name, email, role, seller } = member
  return {
    member: { id, name, email, role },
    seller: {
      id: seller.id,
      handle: seller.handle,
      name: seller.name,
      kind: seller.kind,
      status: seller.status,
      commune_code: seller.commune_code,
      phone: seller.phone,
      picture_url: seller.picture_url,
      officer_id: seller.officer_id,
    },
    sign_in_id: signIn.id,
  }
}
