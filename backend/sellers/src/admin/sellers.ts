import type { AddressParts, Body, Query, Route } from "@chophien/contract"
import {
  approveSellers,
  createSeller,
  listOfficers,
  listSimilarSellers,
  listStaffSellers,
  listStandings,
  readStaffSeller,
  type StaffSeller,
} from "@chophien/contract/staff/sellers"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import type { SellerStatus } from "@chophien/vocabulary/seller"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const all = ["chophien", "sellers"] as const
export const page_size = 20
const coverage_page = 100
const coverage_max = 2000

/** What the list of sellers is narrowed and sorted by. */
export type SellerQuery = Omit<Query<typeof listStaffSellers>, "limit" | "offset"> & { offset: number }

/** One page of the sellers. */
export function useSellers({ offset, ...filters }: SellerQuery) {
  const { language } = useTexts()
  const query = { ...filters, limit: page_size, offset }
  return useQuery({
    queryKey: [...all, "list", query, language],
    queryFn: () => callRoute(listStaffSellers, { query, language }),
    placeholderData: keepPreviousData,
  })
}

/** What became of a seller's standing. */
export function useStandings(id: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...all, "standing", id, language],
    queryFn: () => callRoute(listStandings, { params: { id }, language }),
  })
}

/** Approves several sellers at once. */
export function useApproveSellers() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (seller_ids: string[]) => callRoute(approveSellers, { body: { seller_ids }, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: all }),
  })
}

/** A commune with its sellers, counted by status. */
export interface Covered {
  code: string
  name: string
  counts: Record<SellerStatus, number>
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
      const sellers: StaffSeller[] = []
      for (let offset = 0; offset < coverage_max; offset += coverage_page) {
        const page = await callRoute(listStaffSellers, { query: { limit: coverage_page, offset }, language })
        sellers.push(...page.sellers)
        if (!page.sellers.length || sellers.length >= page.count) break
      }
      return cover(sellers)
    },
  })
}

/** Counts sellers by commune, those with the most first. */
function cover(sellers: StaffSeller[]): Covered[] {
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
    queryFn: () => callRoute(readStaffSeller, { params: { id }, language }),
  })
}

/** A change of a seller or its members; every screen of sellers reads again after it. */
export function useSellerAction<R extends Route>(route: R, address: AddressParts<R>) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<R>) => callRoute(route, Object.assign({ body, language }, address)),
    onSuccess: () => client.invalidateQueries({ queryKey: all }),
  })
}

/** The people of the centre who may look after sellers. */
export function useOfficers() {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...all, "officers"],
    queryFn: () => callRoute(listOfficers, { language }),
  })
}

/** Sellers that may be the one that is being made; asked once its facts are filled in. */
export function useSimilarSellers() {
  const { language } = useTexts()
  return useMutation({
    mutationFn: (query: Query<typeof listSimilarSellers>) =>
      callRoute(listSimilarSellers, { query, language }),
  })
}

/** Adds a seller; answers it. */
export function useCreateSeller() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof createSeller>) => callRoute(createSeller, { body, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: all }),
  })
}
