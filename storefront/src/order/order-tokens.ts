import type { APIContext } from "astro"
import { cookieName, cookieOptions } from "../environment/cookie-options"

const name = cookieName("don_hang")
const tokens_max = 12
const halfYear_s = 180 * 24 * 3600
const part = /^[A-Za-z0-9_-]{1,200}$/

function read(cookies: APIContext["cookies"]): [string, string][] {
  const value = cookies.get(name)?.value ?? ""
  return value.split(".").flatMap((entry): [string, string][] => {
    const [id, token] = entry.split("~")
    return id && token && part.test(id) && part.test(token) ? [[id, token]] : []
  })
}

/** The access token of an order this browser has placed or looked up. */
export function tokenOf(cookies: APIContext["cookies"], orderGroupId: string): string | undefined {
  return read(cookies).find(([id]) => id === orderGroupId)?.[1]
}

/** The orders this browser placed or looked up, the newest first, with their tokens. */
export const rememberedOrders = (cookies: APIContext["cookies"]): { id: string; token: string }[] =>
  read(cookies).map(([id, token]) => ({ id, token }))

/** Remembers the token of an order in an httpOnly cookie; of the newest twelve. */
export function rememberToken(cookies: APIContext["cookies"], orderGroupId: string, token: string): void {
  if (!part.test(orderGroupId) || !part.test(token)) return
  const others = read(cookies).filter(([id]) => id !== orderGroupId)
  const entries = [[orderGroupId, token], ...others].slice(0, tokens_max)
  cookies.set(name, entries.map((entry) => entry.join("~")).join("."), cookieOptions(halfYear_s))
}
