import { ask, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import { type Seller, type Status, sellerAnswerSchema, sellersSchema } from "./schemas"

const all = ["chophien", "sellers"] as const
export const page_size = 20
const coverage_page = 100
const coverage_max = 2000

/** One page of the sellers. */
export function useSellers({ q, status, offset }: { q: string; status: Status | "all"; offset: number }) {
  const { language } = useTexts()
  const query = new URLSearchParams({
    limit: String(page_size),
    offset: String(offset),
    ...(q ? { q } : {}),
    ...(status === "all" ? {} : { status }),
  })
  return useQuery({
    queryKey: [...all, "list", query.toString(), language],
    queryFn: () => ask(`/admin/sellers?${query}`, sellersSchema, { language }),
    placeholderData: keepPreviousData,
  })
}

/** A commune with its sellers, counted by status. */
export interface Covered {
  code: string
  name: string
  counts: Record<Status, number>
  listings: number
  total: number
}

/** Which communes have sellers, and how many. */
export function useCoverage(wanted: boolean) {
  const { language } = useTexts()
  return useQuery({
    enabled: wanted,
    queryKey: [...all, "coverage", language],
    queryFn: async () => {
      const sellers: Seller[] = []
      for (let offset = 0; offset < coverage_max; offset += coverage_page) {
        const page = await ask(`/admin/sellers?limit=${coverage_page}&offset=${offset}`, sellersSchema, {
          language,
        })
        sellers.push(...page.sellers)
        if (!page.sellers.length || sellers.length >= page.count) break
      }
      return cover(sellers)
    },
  })
}

/** Counts sellers by commune, those with the most first. */
export function cover(sellers: Seller[]): Covered[] {
  const communes = new Map<string, Covered>()
  for (const { commune_code: code, commune_full_name: name, status, counts } of sellers) {
    const commune = communes.get(code) ?? {
      code,
      name,
      counts: { pending: 0, active: 0, suspended: 0 },
      listings: 0,
      total: 0,
    }
    commune.counts[status] += 1
    commune.total += 1
    commune.listings += counts.listings
    communes.set(code, commune)
  }
  return [...communes.values()].sort((a, b) => b.total - a.total || a.name.localeCompare(b.name, "vi"))
}

/** One seller. */
export function useSeller(id: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...all, "one", id, language],
    queryFn: () => ask(`/admin/sellers/${encodeURIComponent(id)}`, sellerAnswerSchema, { language }),
  })
}

/** A change of a seller or its members; every screen of sellers reads again after it. */
export function useSellerAction<Body extends object>(path: string) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => ask(path, z.unknown(), { method: "POST", body, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: all }),
  })
}

/** Adds a seller; answers it. */
export function useCreateSeller() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: object) =>
      ask("/admin/sellers", sellerAnswerSchema, { method: "POST", body, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: all }),
  })
}
