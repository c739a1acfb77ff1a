import { ask, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { z } from "zod"

export const orderStates = [
  "awaiting_payment",
  "to_confirm",
  "to_ship",
  "shipped",
  "delivered",
  "canceled",
] as const

const ordersSchema = z.object({
  orders: z.array(
    z.object({
      id: z.string(),
      display_id: z.number(),
      group_code: z.string(),
      created_at: z.string(),
      state: z.enum(orderStates),
      total: z.number(),
    })
  ),
  count: z.number(),
})
const listingsSchema = z.object({
  listings: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      status: z.enum(["draft", "published"]),
      price: z.number(),
      stock: z.number(),
    })
  ),
  count: z.number(),
})

export const list_page_size = 10

const pathOf = (id: string, what: "orders" | "listings", offset: number) =>
  `/admin/sellers/${encodeURIComponent(id)}/${what}?limit=${list_page_size}&offset=${offset}`

/** A page of one seller's orders. */
export function useSellerOrders(id: string, offset: number) {
  const { language } = useTexts()
  const path = pathOf(id, "orders", offset)
  return useQuery({
    queryKey: ["chophien", "sellers", path, language],
    queryFn: () => ask(path, ordersSchema, { language }),
    placeholderData: keepPreviousData,
  })
}

/** A page of one seller's products. */
export function useSellerListings(id: string, offset: number) {
  const { language } = useTexts()
  const path = pathOf(id, "listings", offset)
  return useQuery({
    queryKey: ["chophien", "sellers", path, language],
    queryFn: () => ask(path, listingsSchema, { language }),
    placeholderData: keepPreviousData,
  })
}
