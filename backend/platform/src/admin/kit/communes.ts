import { searchCommunesForStaff } from "@chophien/contract/staff/places"
import type { CommuneMatch } from "@chophien/contract/store/places"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { callRoute } from "./call-route"
import { useTexts } from "./texts"

export type Commune = CommuneMatch

/** Communes whose name, or former name, is like what was typed. */
export function useCommunes(typed: string) {
  const { language } = useTexts()
  const q = typed.trim()
  return useQuery({
    enabled: q.length > 0,
    queryKey: ["chophien", "communes", q],
    queryFn: () => callRoute(searchCommunesForStaff, { query: { q, limit: 12 }, language }),
    placeholderData: keepPreviousData,
    staleTime: 3_600_000,
  })
}
