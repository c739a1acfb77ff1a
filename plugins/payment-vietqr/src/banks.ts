import { z } from "@medusajs/framework/zod"
import type { GatewayClient } from "./client"

/** A bank that VietQR reaches. */
export const bankSchema = z.object({
  /** The six digits by which NAPAS knows it. */
  bin: z.string(),
  name: z.string(),
  short_name: z.string(),
})

/** A bank, as the gateway answers it. */
export type GatewayBank = z.output<typeof bankSchema>

/** A bank account in Vietnam that takes money. */
export const destinationSchema = z.object({
  bank_bin: z.string(),
  account_number: z.string(),
  account_holder_name: z.string(),
})

/** Where money goes. */
export type Destination = z.output<typeof destinationSchema>

const bankPage = z.object({ data: z.array(bankSchema) })

/** Every bank that the gateway knows. @throws Stripe.errors.StripeError */
export async function listBanks(gateway: GatewayClient): Promise<GatewayBank[]> {
  return bankPage.parse(await gateway.stripe.rawRequest("GET", "/v1/vietqr/banks")).data
}
