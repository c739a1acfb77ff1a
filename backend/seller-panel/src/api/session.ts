import type { Me } from "@chophien/contract/seller/session"
import {
  acceptInvitation,
  endSession,
  openSession,
  readMe,
  redeemSignInCode,
  requestPasswordReset,
  sendSignInCode,
  signIn,
} from "@chophien/contract/seller/session"
import { ApiError, callRoute } from "./client"

/** E-mail, phone number or password is wrong. */
export class WrongPassword extends Error {}

/**
 * Signs a member in: the token lives only as long as this function, what stays is the session cookie.
 * @throws WrongPassword, ApiError, NetworkError
 */
export async function signInMember(email: string, password: string): Promise<Me> {
  const body = { email: email.trim().toLowerCase(), password }
  const { token } = await callRoute(signIn, {}, { body }).catch((error: unknown) => {
    throw error instanceof ApiError && error.status === 401 ? new WrongPassword() : error
  })
  await callRoute(openSession, {}, { body: {}, headers: { authorization: `Bearer ${token}` } })
  return await callRoute(readMe, {})
}

/**
 * Has a one-time code sent to who is named by address or phone number; the answer does not tell whether anybody is known.
 * @returns which way the code goes
 */
export async function sendCode(login: string): Promise<"mail" | "phone"> {
  return (await callRoute(sendSignInCode, {}, { body: { login: login.trim() } })).by
}

/** Signs a member in by the code they were sent. @throws ApiError, NetworkError */
export async function redeemCode(login: string, code: string): Promise<Me> {
  await callRoute(redeemSignInCode, {}, { body: { login: login.trim(), code: code.trim() } })
  return await callRoute(readMe, {})
}

/** Ends the session on the backend. */
export async function signOut(): Promise<void> {
  await callRoute(endSession, {}, { body: {} })
}

/** Sets the password from an invitation; answers the e-mail to sign in with. */
export const setFirstPassword = (token: string, password: string): Promise<{ email: string }> =>
  callRoute(acceptInvitation, {}, { body: { token, password } })

/** Has a link for a new password mailed; the answer does not tell whether the address is known. */
export async function mailPasswordLink(login: string): Promise<void> {
  await callRoute(requestPasswordReset, {}, { body: { email: login.trim().toLowerCase() } })
}
