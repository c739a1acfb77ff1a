import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ChangeActionType,
  ContainerRegistrationKeys,
  Modules,
  OrderChangeStatus,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { texts } from "../texts"

const amount = z.coerce.number()
const lineSchema = z.object({
  id: z.string(),
  detail: z.object({ quantity: amount }),
  adjustments: z
    .array(
      z.object({
        amount,
        description: z.string().nullish(),
        promotion_id: z.string().nullish(),
        code: z.string().nullish(),
        is_tax_inclusive: z.boolean().nullish(),
      })
    )
    .nullish(),
})
const ordersSchema = z.array(z.object({ version: z.number(), items: z.array(lineSchema) }))

/** Medusa's type of a change has no word for its note. */
const noteSchema = z.object({ internal_note: z.string().nullish() })

/** A line and how many of its pieces stay ordered. */
export type ShorterLine = { item_id: string; stays: number }

/** What stays of a discount when a line gets shorter; whole VND. */
export const discountThatStays = (discount: number, quantity: number, stays: number): number =>
  quantity > 0 ? Math.round((discount * stays) / quantity) : 0

/** The change of an order that nobody has confirmed yet. @returns its id and note; null where there is none */
export async function readOpenOrderChange(
  container: MedusaContainer,
  order_id: string
): Promise<{ id: string; note: string | null } | null> {
  const [open] = await container
    .resolve(Modules.ORDER)
    .listOrderChanges(
      { order_id, status: [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED] },
      { select: ["id", "internal_note"], take: 1 }
    )
  return open ? { id: open.id, note: noteSchema.parse(open).internal_note ?? null } : null
}

/**
 * Makes lines of an order shorter in core, by a change that stays in the order's history. Lines that are so short already
 * stay; a change that a dying process left is gone on with, known by its note. Core's own workflow would also reserve all
 * pieces anew. The caller holds the order's lock.
 * @throws Problem `order_being_changed` while staff edit the order
 */
export async function shortenLines(
  container: MedusaContainer,
  {
    order_id,
    lines,
    note,
    created_by,
  }: { order_id: string; lines: ShorterLine[]; note: string; created_by: string }
): Promise<void> {
  const service = container.resolve(Modules.ORDER)
  const open = await readOpenOrderChange(container, order_id)
  if (open && open.note !== note) throw new Problem("conflict", texts.order_being_changed)
  if (open) {
    await service.confirmOrderChange({ id: open.id, confirmed_by: created_by })
    return
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["version", "items.id", "items.detail.quantity", "items.adjustments.*"],
    filters: { id: order_id },
  })
  const [order] = ordersSchema.parse(data)
  if (!order) return
  const actions = lines.flatMap(({ item_id, stays }) => {
    const line = order.items.find(({ id }) => id === item_id)
    if (!line || line.detail.quantity <= stays) return []
    const adjustments = (line.adjustments ?? []).map((adjustment) => ({
      ...adjustment,
      amount: discountThatStays(adjustment.amount, line.detail.quantity, stays),
    }))
    return [
      {
        action: ChangeActionType.ITEM_UPDATE,
        order_id,
        version: order.version + 1,
        reference: "order_shortfall",
        details: { reference_id: item_id, quantity: stays, adjustments },
      },
    ]
  })
  if (!actions.length) return
  const change = await service.createOrderChange({
    order_id,
    change_type: "edit",
    internal_note: note,
    created_by,
    actions,
  })
  await service.confirmOrderChange({ id: change.id, confirmed_by: created_by })
}
