import type { AddressParts, Body, Query, Route } from "@chophien/contract"
import {
  approveSellers,
  createSeller,
  listOfficers,
  listSimilarSellers,
  listStaffSellers,
  listStandings,
  readStaffSeller,
} from "@chophien/contract/staff/sellers"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const all = ["chophien", "sellers"] as const
export const page_size = 20

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
