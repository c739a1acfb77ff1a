import type { CommuneMatch } from "@chophien/contract/store/places"
import type { ShippingQuote } from "@chophien/contract/store/shipping-quote"
import { bareName } from "@chophien/vocabulary/place-kind"
import { communeCodeSchema, provinceCodeSchema } from "@chophien/vocabulary/schemas"
import type { APIContext } from "astro"
import { z } from "zod"
import { BackendDown, BackendRefusal } from "../backend/call-backend"
import { cookieName, cookieOptions } from "../environment/cookie-options"
import { readForm } from "../form/read-form"
import { chooseCommune, place_line_max } from "./choose-commune"

const cookie = cookieName("noi_giao")
const halfYear_s = 180 * 24 * 3600

const place = z.object({
  code: communeCodeSchema,
  full_name: z.string().min(1).max(100),
  province_code: provinceCodeSchema,
  province_name: z.string().min(1).max(100),
})

/** The commune a shopper has things sent to, as this browser remembers it. */
export type Place = z.infer<typeof place>

/** The remembered commune; undefined when there is none, or what the cookie holds is none. */
export function rememberedPlace(cookies: APIContext["cookies"]): Place | undefined {
  try {
    return place.safeParse(cookies.get(cookie)?.json()).data
  } catch {
    return undefined
  }
}

/** Remembers the commune of the last delivery or question, for the price of delivery on product pages. */
export function rememberPlace(
  cookies: APIContext["cookies"],
  { code, full_name, province_code, province_name }: Place
): void {
  cookies.set(
    cookie,
    JSON.stringify({ code, full_name, province_code, province_name: bareName(province_name) }),
    cookieOptions(halfYear_s)
  )
}

/** What delivery to the remembered commune costs; null when it cannot be told now, which must not cost the page. */
export async function quoteFor(
  { api }: App.Locals,
  handle: string,
  to: Place | undefined
): Promise<ShippingQuote | null> {
  if (!to) return null
  try {
    return await api.shipping(handle, to.code)
  } catch (error) {
    if (error instanceof BackendDown || error instanceof BackendRefusal) return null
    throw error
  }
}

const handles = z.string().regex(/^[a-z0-9-]{1,120}$/)

/** Takes the posted commune; answers the address of the product or cart to go back to, with the words when they fit several communes. */
export async function handlePlace(
  context: Pick<APIContext, "request" | "cookies" | "locals">
): Promise<string> {
  const typed = await readForm(context.request)
  const handle = handles.safeParse(typed["mat_hang"])
  const page = typed["ve"] === "gio-hang" ? "/gio-hang" : "/"
  const back = handle.success ? `/san-pham/${handle.data}` : page
  const { chosen, matches } = await chooseCommune(context.locals, { ...typed, do: "find" })
  const known = matches?.find(({ code }) => code === chosen?.code)
  if (known) {
    rememberPlace(context.cookies, known)
    return `${back}#giao-toi`
  }
  const q = (typed["commune_q"] ?? "").trim().slice(0, place_line_max)
  return q ? `${back}?xa=${encodeURIComponent(q)}#giao-toi` : `${back}#giao-toi`
}

/** Communes to choose from for words that fitted several or none; null when nobody has searched. */
export async function placeMatches({ api }: App.Locals, q: string | null): Promise<CommuneMatch[] | null> {
  return q?.trim() ? await api.searchCommunes({ q: q.trim().slice(0, place_line_max), limit: 20 }) : null
}
