import { timingSafeEqual } from "node:crypto"
import type { ReadBody } from "@chophien/contract"
import type { redeemSignInCode as route } from "@chophien/contract/seller/session"
import type { Origin } from "@chophien/platform/modules/sign-ins/service"
import { Problem } from "@chophien/platform/problem"
import { hashToken, newToken } from "@chophien/platform/secret-token"
import type { MedusaContainer } from "@medusajs/framework/types"
import { findMembersByLogin } from "../find-members-by-login"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { code_attempts_max, hashCode, typedCode } from "../sign-in-code"
import { texts } from "../texts"
import { beginMemberSignIn } from "./begin-member-sign-in"

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/**
 * Begins a sign-in by the code that a member was sent; it works once, and is over after a few wrong ones.
 * @throws Problem `sign_in_code_wrong`, whatever is wrong about it
 */
export async function redeemSignInCode(
  container: MedusaContainer,
  { login, code: typed }: ReadBody<typeof route>,
  device_hash: string,
  origin: Origin
): Promise<{ id: string; member_id: string }> {
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  const code = typedCode(typed)
  const { members } = await findMembersByLogin(container, login)
  for (const { id: member_id, identity_id } of members) {
    const kept = await service.tryCode({ member_id, attempts_max: code_attempts_max })
    if (!kept || !isSame(hashCode({ member_id, code, salt: kept.salt }), kept.code_hash)) continue
    if (!(await service.takeCode({ member_id, code_hash: kept.code_hash }))) continue
    // No token is given: the sign-in is found by the cookie alone.
    const begun = { member_id, identity_id, token_hash: hashToken(newToken()), device_hash }
    return { id: await beginMemberSignIn(container, begun, origin), member_id }
  }
  throw new Problem("invalid_request", texts.sign_in_code_wrong, { param: "code" })
}
