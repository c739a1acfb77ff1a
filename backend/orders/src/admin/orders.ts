import { findOrders, readGroupOfOrder } from "@chophien/contract/staff/orders"
import { listStaffSellers } from "@chophien/contract/staff/sellers"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import type { OrderState } from "@chophien/vocabulary/order-state"
import { keepPreviousData, useQuery } from "@tanstack/react-query"

export const found_page_size = 20

/** What staff look for: what people say of an order, its state, the page. */
export interface Search {
  q: string
  state: OrderState | null
  seller_id: string
  /** Words of the customer's name, or a phone number. */
  customer: string
  /** Whole VND; null where nothing was typed that could be read. */
  total_min: number | null
  total_max: number | null
  offset: number
}

/** A page of the orders that fit. */
export function useFoundOrders({ q, state, seller_id, customer, total_min, total_max, offset }: Search) {
  const { language } = useTexts()
  const query = {
    q,
    customer,
    offset,
    limit: found_page_size,
    ...(state ? { state } : {}),
    ...(seller_id ? { seller_id } : {}),
    ...(total_min === null ? {} : { total_min }),
    ...(total_max === null ? {} : { total_max }),
  }
  return useQuery({
    queryKey: ["chophien", "found-orders", query, language],
    queryFn: () => callRoute(findOrders, { query, language }),
    placeholderData: keepPreviousData,
  })
}

/** Whose an order is, and the other orders of its checkout. */
export function useGroupOfOrder(id: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: ["chophien", "group-of-order", id, language],
    queryFn: () => callRoute(readGroupOfOrder, { params: { id }, language }),
  })
}

/** The sellers to choose from, by name. */
export function useSellerChoice() {
  const { language } = useTexts()
  return useQuery({
    queryKey: ["chophien", "seller-choice", language],
    queryFn: () => callRoute(listStaffSellers, { query: { limit: 100, offset: 0, sort: "name" }, language }),
  })
}
