import { z } from "@medusajs/framework/zod"
import { actors } from "../modules/sign-ins/lifetime"
import { hashToken } from "../secret-token"

const answerSchema = z.object({ token: z.string() })
const claimsSchema = z.object({
  actor_type: z.enum(actors),
  actor_id: z.string().min(1),
  auth_identity_id: z.string(),
  mfa_challenge_completed_at: z.string().nullish(),
})

/**
 * The sign-in that an answer of core brings: whose token it is. Undefined where the answer has none, or one that stands
 * for nobody yet, as before the second factor.
 */
export function readIssuedToken(answer: unknown) {
  const token = answerSchema.safeParse(answer).data?.token
  // Core has signed it just now.
  const claims = claimsSchema.safeParse(parseClaims(token?.split(".")[1])).data
  if (!token || !claims) return undefined
  const { actor_type, actor_id, auth_identity_id: identity_id, mfa_challenge_completed_at } = claims
  return {
    actor_type,
    actor_id,
    identity_id,
    token_hash: hashToken(token),
    proven: Boolean(mfa_challenge_completed_at),
  }
}

function parseClaims(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"))
  } catch {
    return undefined
  }
}
