import type { SellerOrder } from "@chophien/contract/seller/orders"
import { lazyScreen } from "../ui/lazy-screen"

const care = lazyScreen<{ order: SellerOrder }>(async () => (await import("./order-care")).OrderCare)
const troubles = lazyScreen<{ order: SellerOrder }>(async () => (await import("./order-care")).OrderTroubles)

export const OrderCare = care.Screen
export const OrderTroubles = troubles.Screen

/** Loads what an order's page shows of its troubles, so that it is there without a network. */
export const preloadOrderCare = async (): Promise<void> => {
  await Promise.all([care.preload(), troubles.preload()])
}
