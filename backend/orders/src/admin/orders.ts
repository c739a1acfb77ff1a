import { findOrders, readGroupOfOrder } from "@chophien/contract/staff/orders"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import type { OrderState } from "@chophien/vocabulary/order-state"
import { keepPreviousData, useQuery } from "@tanstack/react-query"

export const found_page_size = 20

/** What staff look for: what people say of an order, its state, the page. */
export interface Search {
  q: string
  state: OrderState | null
  offset: number
}

/** A page of the orders that fit. */
export function useFoundOrders({ q, state, offset }: Search) {
  const { language } = useTexts()
  const query = { q, offset, limit: found_page_size, ...(state ? { state } : {}) }
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
