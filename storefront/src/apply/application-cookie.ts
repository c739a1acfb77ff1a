import type { APIContext } from "astro"
import { anyCookie, cookieName, cookieOptions } from "../environment/cookie-options"

const name = cookieName("dang_ky_ban")
const month_s = 60 * 24 * 3600
const part = /^[A-Za-z0-9_-]{1,200}$/

/** Which application this browser goes on with. */
export type KeptApplication = { id: string; token: string }

/** The application whose token this browser holds. */
export function keptApplication(cookies: APIContext["cookies"]): KeptApplication | undefined {
  const [id, token] = (cookies.get(name)?.value ?? "").split("~")
  return id && token && part.test(id) && part.test(token) ? { id, token } : undefined
}

/** Remembers an application in an httpOnly cookie. */
export function rememberApplication(cookies: APIContext["cookies"], { id, token }: KeptApplication): void {
  if (part.test(id) && part.test(token)) cookies.set(name, `${id}~${token}`, cookieOptions(month_s))
}

/** Forgets it, as on a phone that others use. */
export const forgetApplication = (cookies: APIContext["cookies"]): void => cookies.delete(name, anyCookie)
