import { type Delivery, deliverySchema } from "@chophien/contract/store/delivery"
import { paymentQrSchema } from "@chophien/contract/store/order-groups"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { orderGroups } from "../modules/order-group"
import type { OrderGroupRow } from "../modules/order-group/service"
import type { PaymentInstructions } from "../modules/order-group/types"

const paymentSchema = z.object({
  intent_id: z.string(),
  status: z.string(),
  amount_remaining: z.number(),
  amount_received: z.number().default(0),
  qr: z.unknown(),
})

/** The payment instructions as stored; null, and so without anything paid, when they cannot be read. */
function readPayment(stored: unknown): PaymentInstructions | null {
  const payment = paymentSchema.safeParse(stored)
  if (!payment.success) return null
  return { ...payment.data, qr: paymentQrSchema.safeParse(payment.data.qr).data ?? null }
}

/** Stands for a text that cannot be read; mails need one. */
const unreadable = "—"

/** The delivery as stored. People read it and no rule does: of one that cannot be read, the columns say whom it is for. */
function readDelivery({ delivery, customer_name, phone, email }: OrderGroupRow): Delivery {
  const fromColumns = {
    name: customer_name,
    phone,
    email,
    province_code: "",
    province_name: unreadable,
    commune_code: "",
    commune_name: unreadable,
    address: unreadable,
    note: null,
  }
  return deliverySchema.safeParse(delivery).data ?? fromColumns
}

/** An order group with its parts, its delivery and payment instructions read from their JSON columns. */
export async function readGroup(container: MedusaContainer, orderGroupId: string) {
  const [row] = await orderGroups(container).listOrderGroups(
    { id: orderGroupId },
    { relations: ["parts"], take: 1 }
  )
  if (!row) return null
  return { ...row, delivery: readDelivery(row), payment: readPayment(row.payment) }
}

/** See {@link readGroup}. */
export type Group = NonNullable<Awaited<ReturnType<typeof readGroup>>>
