import type { MedusaContainer } from "@medusajs/framework/types"

/** Paid orders and their sum, refunds taken off. */
export type SalesOfSeller = { orders: number; gross: number }

/** What the room of listings provides under its catalogue's name. */
export type GoodsNumbersPort = { countGoodsBySeller: () => Promise<Map<string, number>> }

/** What the room of settlement provides under its module's name. */
export type SalesNumbersPort = {
  sumSalesBySeller: (time: { from: Date; to: Date }) => Promise<Map<string, SalesOfSeller>>
}

const goods_port = "catalogue"
const sales_port = "settlement"

/** How many goods of each seller shoppers can see; null without the room that knows. */
export async function countGoodsBySeller(container: MedusaContainer): Promise<Map<string, number> | null> {
  const provider = container.resolve<GoodsNumbersPort>(goods_port, { allowUnregistered: true })
  return (await provider?.countGoodsBySeller()) ?? null
}

/** What each seller sold in a time; null without the room that knows. */
export async function sumSalesBySeller(
  container: MedusaContainer,
  time: { from: Date; to: Date }
): Promise<Map<string, SalesOfSeller> | null> {
  const provider = container.resolve<SalesNumbersPort>(sales_port, { allowUnregistered: true })
  return (await provider?.sumSalesBySeller(time)) ?? null
}
