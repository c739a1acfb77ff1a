import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"

const memberSchema = z.object({
  auth_context: z.object({
    actor_type: z.literal("member"),
    auth_identity_id: z.string().min(1),
    iat: z.number().int(),
    exp: z.number().int(),
  }),
})

/** Ends the sign-in of a member who signs out: with the cookie its token dies too, wherever a copy of it lies. */
export async function endSignIn(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const member = memberSchema.safeParse(req).data?.auth_context
  if (member)
    await req.scope.resolve<SellerModuleService>(SELLER_MODULE).endSignIn({
      auth_identity_id: member.auth_identity_id,
      issued_at: member.iat,
      expires_at: new Date(member.exp * 1000),
    })
  next()
}
