import type { CommuneMatch } from "@chophien/contract/store/places"
import { isSamePlace } from "@chophien/vocabulary/place-line"
import type { Api } from "../backend/api"

/** The longest line of places that is looked for: a pasted address is one too. */
export const place_line_max = 200

/**
 * Communes by name: those of the province chosen, then those elsewhere. Who changes the place begins with the commune,
 * while the province of the last one still stands there.
 */
export async function findCommunes(
  api: Api,
  query: { q: string; province_code?: string; limit: number }
): Promise<CommuneMatch[]> {
  const within = await api.searchCommunes(query)
  if (!query.province_code || within.length >= query.limit) return within
  const everywhere = await api.searchCommunes({ q: query.q, limit: query.limit })
  return [...within, ...everywhere.filter((each) => each.province_code !== query.province_code)].slice(
    0,
    query.limit
  )
}

type Choice = {
  chosen?: Pick<CommuneMatch, "code" | "full_name" | "province_code">
  matches: CommuneMatch[] | null
}

/**
 * The commune of a posted form. The one chosen before counts while the field still reads as its name. Else it is the
 * one chosen among the matches of the typed words, or the only one of that name; otherwise the matches are offered.
 */
export async function chooseCommune({ api }: App.Locals, typed: Record<string, string>): Promise<Choice> {
  const q = (typed["commune_q"] ?? "").trim().slice(0, place_line_max)
  if (!q) return { matches: null }
  const { commune_code: known = "", commune_name: name = "", province_code: province = "" } = typed
  if (known && province && typed["do"] !== "find" && name === q)
    return { chosen: { code: known, full_name: name, province_code: province }, matches: null }
  const province_code = typed["province_code"] || undefined
  const matches = await findCommunes(api, { q, province_code, limit: 20 })
  const same = matches.filter(
    (each) => isSamePlace(each.full_name, q) && (!province_code || each.province_code === province_code)
  )
  const chosen = matches.find((each) => each.code === known) ?? (same.length === 1 ? same[0] : undefined)
  return { chosen, matches }
}
