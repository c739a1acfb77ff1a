import { correctTrackingForSeller, listOrderParcels } from "@chophien/contract/staff/orders"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const keyOf = (order_id: string) => ["chophien", "parcels", order_id] as const

/** The parcels of an order that left. */
export function useParcels(order_id: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: keyOf(order_id),
    queryFn: () => callRoute(listOrderParcels, { params: { id: order_id }, language }),
  })
}

/** Puts right by whom a parcel travels, and under which code. */
export function useCorrection(order_id: string, parcel_id: string) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { carrier: string; tracking_number: string }) =>
      callRoute(correctTrackingForSeller, { params: { id: order_id, parcel_id }, body, language }),
    onSuccess: (answer) => client.setQueryData(keyOf(order_id), answer),
  })
}
