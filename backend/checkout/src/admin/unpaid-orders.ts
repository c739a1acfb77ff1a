import { listUnpaidOrders, releaseUnpaidOrder } from "@chophien/contract/staff/unpaid-orders"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

export const unpaid_page_size = 20
const key = ["chophien", "unpaid-orders"] as const

/** A page of the orders that hold goods and wait for their money. */
export function useUnpaidOrders(offset: number) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, offset, language],
    queryFn: () => callRoute(listUnpaidOrders, { query: { limit: unpaid_page_size, offset }, language }),
    placeholderData: keepPreviousData,
  })
}

/** Releases what an unpaid order holds. */
export function useRelease(id: string) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      callRoute(releaseUnpaidOrder, { params: { id }, body: { reason }, language }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
