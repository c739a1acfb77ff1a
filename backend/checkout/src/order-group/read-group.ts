import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { Delivery, PaymentInstructions } from "../modules/order-group/types"
import { orderGroups } from "../services"

const nullable = z.string().nullable()
const deliverySchema: z.ZodType<Delivery> = z.object({
  name: z.string(),
  phone: z.string(),
  email: nullable,
  province_code: z.string(),
  province_name: z.string(),
  commune_code: z.string(),
  commune_name: z.string(),
  address: z.string(),
  note: nullable,
})
const paymentSchema: z.ZodType<PaymentInstructions> = z.object({
  intent_id: z.string(),
  status: z.string(),
  amount_remaining: z.number(),
  amount_received: z.number().default(0),
  qr: z
    .object({
      data: z.string(),
      image_url_png: z.string(),
      image_url_svg: z.string(),
      hosted_instructions_url: z.string(),
      expires_at: z.string(),
      amount_remaining: z.number(),
      bank_bin: z.string(),
      bank_name: z.string(),
      account_number: z.string(),
      account_holder_name: z.string(),
      transfer_code: z.string(),
    })
    .nullable(),
})

/** An order group with its parts, its delivery and payment instructions read from their JSON columns. */
export async function readGroup(container: MedusaContainer, orderGroupId: string) {
  const [row] = await orderGroups(container).listOrderGroups(
    { id: orderGroupId },
    { relations: ["parts"], take: 1 }
  )
  if (!row) return null
  return {
    ...row,
    delivery: deliverySchema.parse(row.delivery),
    payment: row.payment === null ? null : paymentSchema.parse(row.payment),
  }
}

/** See {@link readGroup}. */
export type Group = NonNullable<Awaited<ReturnType<typeof readGroup>>>
