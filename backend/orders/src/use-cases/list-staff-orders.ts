import { readMoneyBackOfOrders } from "@chophien/checkout/money-back/read-money-back"
import type { StaffOrder } from "@chophien/contract/staff/orders"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { readAdminSeller } from "@chophien/sellers/staff-sellers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { listSellerOrders } from "./list-seller-orders"

/** A page of one seller's orders for staff's page of the seller. @throws Problem `not_found` for no such seller */
export async function listStaffOrders(
  container: MedusaContainer,
  { seller_id, ...page }: { seller_id: string; limit: number; offset: number; locale: Locale }
): Promise<{ orders: StaffOrder[]; count: number; limit: number; offset: number }> {
  await readAdminSeller(container, seller_id)
  const { orders, ...counted } = await listSellerOrders(container, { ...page, seller_id, filter: "all" })
  const canceled = orders.filter(({ state }) => state === "canceled")
  const money_back = await readMoneyBackOfOrders(
    container,
    canceled.map(({ id }) => id)
  )
  return {
    orders: orders.map(({ id, display_id, group_code, created_at, state, on_hold, total }) => ({
      id,
      display_id,
      group_code,
      created_at,
      state,
      on_hold,
      money_back: money_back.get(id) ?? null,
      total,
    })),
    ...counted,
  }
}
