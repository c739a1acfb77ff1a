import type { APIContext } from "astro"
import { z } from "zod"
import { cookieOptions } from "../environment/cookie-options"
import { query_length_max } from "./list-query"

const cookie = "da_tim"
const month_s = 30 * 24 * 3600
const remembered_max = 5
const searches = z.array(z.string().min(1).max(query_length_max)).max(remembered_max)

type Cookies = APIContext["cookies"]

/** What was searched for in this browser, the last first: only this browser knows it. */
export function pastSearches(cookies: Cookies): string[] {
  try {
    return searches.safeParse(cookies.get(cookie)?.json()).data ?? []
  } catch {
    return []
  }
}

/** Remembers a search that found something. */
export function rememberSearch(cookies: Cookies, q: string): void {
  const others = pastSearches(cookies).filter((past) => past.toLowerCase() !== q.toLowerCase())
  cookies.set(cookie, JSON.stringify([q, ...others].slice(0, remembered_max)), cookieOptions(month_s))
}

/** Forgets them all. */
export const forgetSearches = (cookies: Cookies): void => cookies.delete(cookie, { path: "/" })
