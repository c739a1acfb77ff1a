import type { MedusaContainer } from "@medusajs/framework/types"
import { orderCare } from "./modules/order-care"

const prefix = "Thiếu hàng "

/** By what a refund of Medusa is known to be that of a shortfall. */
export const shortfallNote = (act_id: string): string => `${prefix}${act_id}`

/** What of a refund belongs to a line of its order; whole VND. */
export type RefundLine = { order_line_id: string; amount: number }

/**
 * Which lines refunds are for that bear these notes, by note: those of shortfalls. Others are for the order as a whole.
 *
 * @example
 * await readRefundLines(container, ["Thiếu hàng oact_1"]) // Map { "Thiếu hàng oact_1" => [{ order_line_id: "ordli_1", amount: 35000 }] }
 */
export async function readRefundLines(
  container: MedusaContainer,
  notes: string[]
): Promise<Map<string, RefundLine[]>> {
  const act_id = notes.filter((note) => note.startsWith(prefix)).map((note) => note.slice(prefix.length))
  if (!act_id.length) return new Map()
  const rows = await orderCare(container).listOrderShortfalls(
    { act_id },
    { select: ["act_id", "item_id", "amount"], take: null }
  )
  return new Map(
    [...Map.groupBy(rows, (row) => shortfallNote(row.act_id))].map(([note, ofNote]) => [
      note,
      ofNote.map(({ item_id, amount }) => ({ order_line_id: item_id, amount })),
    ])
  )
}
