import * as z from "zod/mini"
import { ApiError, ask } from "./client"
import { type Me, meSchema } from "./schemas"

const tokenSchema = z.object({ token: z.string() })
const anything = z.unknown()

/** E-mail or password is wrong. */
export class WrongPassword extends Error {}

/**
 * Signs a member in: the token lives only as long as this function, what stays is the session cookie.
 * @throws WrongPassword, ApiError, NetworkError
 */
export async function signIn(email: string, password: string): Promise<Me> {
  const { token } = await ask("/auth/member/emailpass", tokenSchema, {
    method: "POST",
    body: { email: email.trim().toLowerCase(), password },
  }).catch((error: unknown) => {
    throw error instanceof ApiError && error.status === 401 ? new WrongPassword() : error
  })
  await ask("/auth/session", anything, { method: "POST", headers: { authorization: `Bearer ${token}` } })
  return ask("/seller/me", meSchema)
}

/** Ends the session on the backend. */
export async function endSession(): Promise<void> {
  await ask("/auth/session", anything, { method: "DELETE" })
}

const acceptedSchema = z.object({ email: z.string() })

/** Sets the password from an invitation; answers the e-mail to sign in with. */
export const acceptInvitation = (token: string, password: string): Promise<{ email: string }> =>
  ask("/seller/invitations/accept", acceptedSchema, { method: "POST", body: { token, password } })
