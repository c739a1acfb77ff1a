import type { MedusaContainer } from "@medusajs/framework/types"

/** What a seller sells by one order, when it is placed. Amounts whole VND, discounts taken off. */
export type Sale = {
  order_id: string
  seller_id: string
  order_group_id: string
  lines: { order_line_id: string; product_id: string; title: string; quantity: number; amount: number }[]
  carriage: number
}

/** What the room of settlement provides under its module's name: whose money is whose is fixed when something is sold. */
export type SaleTermsPort = {
  /** Freezes commission and tax of some sales; those that are frozen stay as they are. */
  freezeSales: (container: MedusaContainer, sales: Sale[]) => Promise<void>
  /** Forgets sales of a placement that is undone. */
  forgetSales: (order_ids: string[]) => Promise<void>
}

const port = "settlement"

const providerOf = (container: MedusaContainer): SaleTermsPort | undefined =>
  container.resolve<SaleTermsPort>(port, { allowUnregistered: true })

/** Freezes the terms of some sales. Without the room of settlement there are none. */
export async function freezeSales(container: MedusaContainer, sales: Sale[]): Promise<void> {
  await providerOf(container)?.freezeSales(container, sales)
}

/** Forgets the terms of sales that did not come about. */
export async function forgetSales(container: MedusaContainer, order_ids: string[]): Promise<void> {
  if (order_ids.length) await providerOf(container)?.forgetSales(order_ids)
}
