import { Problem } from "@chophien/platform/problem"
import type { Text } from "@chophien/platform/texts/define-texts"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { gatewayMoney } from "../modules/gateway-money"
import { orderGroups } from "../modules/order-group"
import { texts } from "../texts"

const aboutOrder = z.looseObject({ order_id: z.string() })

/** @throws Problem for an order whose group is not paid; what is no order of a group passes */
async function requirePaid(
  req: MedusaRequest,
  order_id: string,
  refusal: Text = texts.order_awaits_payment
): Promise<void> {
  const [part] = await orderGroups(req.scope).listOrderGroupParts(
    { order_id },
    { relations: ["order_group"], take: 1 }
  )
  if (part && part.order_group.state !== "paid") throw new Problem("conflict", refusal)
}

/** Nor may they pack or send what the bank took the money of back: it waits for their decision. */
export async function refuseOnHold(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const [part] = await orderGroups(req.scope).listOrderGroupParts(
    { order_id: req.params.id ?? "" },
    { select: ["id", "order_group_id"], take: 1 }
  )
  if (part) {
    const held = await gatewayMoney(req.scope).listHeldGroups([part.order_group_id])
    if (held.size) throw new Problem("conflict", texts.order_on_hold)
  }
  next()
}

/**
 * Staff may neither pack nor complete an order before its money is there. One that runs out of time could then not be
 * cancelled, and the whole group with it would stay open for ever.
 */
export async function requirePaidOrder(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  await requirePaid(req, req.params.id ?? "")
  next()
}

/** Nor change what is in it: its shopper has a QR over the amount it had when it was ordered. */
export async function requirePaidForEdit(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const edit = aboutOrder.safeParse(req.body)
  if (edit.success) await requirePaid(req, edit.data.order_id)
  next()
}

/**
 * Nor call it paid: the money is there when the bank says so. Staff give money that came otherwise to an order among the
 * money to sort out.
 */
export async function refuseMarkAsPaid(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const marked = aboutOrder.safeParse(req.body)
  if (marked.success) await requirePaid(req, marked.data.order_id, texts.order_paid_by_bank_only)
  next()
}
