import { createGatewayClient, type GatewayClient } from "@chophien/payment-vietqr/client"
import { z } from "@medusajs/framework/zod"
import { holdLimitsSchema } from "../../holds/hold-limits"

const optionsSchema = z.object({
  gateway: z.object({
    url: z.url(),
    public_url: z.url(),
    secret_key: z.string().min(1),
    webhook_secret: z.string().min(1),
  }),
  storefront_url: z.url(),
  backend_url: z.url(),
  order_group_ttl_ms: z.number().int().positive(),
  /** Whole VND to one account within a day, above which the gateway asks for an approver; shown to staff. */
  approval_above: z.number().int().nonnegative().default(10_000_000),
  /** What may be held without being paid; see {@link holdLimitsSchema} for what is not set. */
  holds: holdLimitsSchema.prefault({}),
})

/** What the checkout is set up with: the gateway's address and keys, and the addresses that mails point to. */
export type CheckoutOptions = z.infer<typeof optionsSchema>

const banksSchema = z.object({ data: z.array(z.object({ bin: z.string(), name: z.string() })) })

/**
 * The payment gateway, as the marketplace sees it: a typed client and the settings around it.
 * @throws at boot, with the name of the option that is missing or wrong
 */
export default class PaymentGatewayModuleService {
  readonly options: CheckoutOptions
  readonly client: GatewayClient
  private readonly bankNames = new Map<string, string>()

  constructor(_container: object, options: unknown) {
    this.options = optionsSchema.parse(options)
    this.client = createGatewayClient(this.options.gateway)
  }

  /** The banks the gateway knows, by their six digits. */
  async banks(): Promise<{ bin: string; name: string }[]> {
    return banksSchema.parse(await this.client.stripe.rawRequest("GET", "/v1/vietqr/banks")).data
  }

  /** The name of a bank, from the gateway's list; the six digits themselves for a bank it does not know. */
  async bankName(bin: string): Promise<string> {
    if (!this.bankNames.has(bin)) {
      for (const bank of await this.banks()) this.bankNames.set(bank.bin, bank.name)
    }
    return this.bankNames.get(bin) ?? bin
  }

  /** The page of the simulated bank for an intent; `null` outside test mode. */
  simulatedBankUrl(intentId: string): string | null {
    if (!this.options.gateway.secret_key.startsWith("sk_test_")) return null
    return `${this.options.gateway.public_url}/test/bank?intent=${encodeURIComponent(intentId)}`
  }

  /** The order page in the shop, opened by the token. */
  orderUrl(orderGroupId: string, accessToken: string): string {
    return `${this.options.storefront_url}/don-hang/${orderGroupId}?ma=${encodeURIComponent(accessToken)}`
  }

  /** The sellers' panel. */
  get panelUrl(): string {
    return `${this.options.backend_url}/sell`
  }
}
