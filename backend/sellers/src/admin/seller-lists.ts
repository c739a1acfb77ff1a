import { listSellerListings } from "@chophien/contract/staff/listings"
import { listSellerOrders } from "@chophien/contract/staff/orders"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useQuery } from "@tanstack/react-query"

export const list_page_size = 10

/** A page of one seller's orders. */
export function useSellerOrders(id: string, offset: number) {
  const { language } = useTexts()
  return useQuery({
    queryKey: ["chophien", "sellers", id, "orders", offset, language],
    queryFn: () =>
      callRoute(listSellerOrders, { params: { id }, query: { limit: list_page_size, offset }, language }),
    placeholderData: keepPreviousData,
  })
}

/** A page of one seller's products. */
export function useSellerListings(id: string, offset: number) {
  const { language } = useTexts()
  return useQuery({
    queryKey: ["chophien", "sellers", id, "listings", offset, language],
    queryFn: () =>
      callRoute(listSellerListings, { params: { id }, query: { limit: list_page_size, offset }, language }),
    placeholderData: keepPreviousData,
  })
}
