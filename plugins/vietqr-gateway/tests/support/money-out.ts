import type Stripe from "stripe"
import { z } from "zod"
import type { TestGateway } from "./harness"

/** The bank account of a seller, as Stripe's API takes it. */
export const sellerBank = {
  object: "bank_account" as const,
  country: "VN",
  currency: "vnd",
  routing_number: "970436",
  account_number: "0071001234567",
  account_holder_name: "HTX Pà Cò",
}

/** The bank account of a payer. */
export const payerBank = {
  bank_bin: "970422",
  account_number: "0359000000",
  account_holder_name: "NGUYEN VAN A",
}

const lineShape = z.object({
  subject: z.string(),
  state: z.string(),
  amount: z.number(),
  transfer_code: z.string(),
  qr_data: z.string(),
})
const batchShape = z.object({ id: z.string(), count: z.number(), lines: z.array(lineShape) })
const codeShape = z.object({ vietqr: z.object({ transfer_code: z.string() }) })

/** The code of the transfer that pays a refund or payout out. */
export const transferCodeOf = (object: unknown): string => codeShape.parse(object).vietqr.transfer_code

/** What tests of money that leaves do, again and again. `running` answers the gateway of the moment. */
export function moneyOut(running: () => TestGateway) {
  const post = (path: string, body: Record<string, unknown>, account?: string): Promise<unknown> =>
    running().stripe.rawRequest("POST", path, body, account ? { stripeAccount: account } : {})

  /** A paid intent; answers its id. */
  async function sale(amount: number): Promise<string> {
    const { id, code } = await running().intent(amount)
    await running().credit(amount, code)
    return id
  }

  return {
    post,
    sale,
    /** Everything that waits to be paid out, as one batch. */
    makeBatch: async () => batchShape.parse(await post("/v1/vietqr/payout_batches", { author: "thu quy" })),
    /** A seller with a bank account, who owns an amount. */
    async seller(amount: number): Promise<Stripe.Account> {
      await sale(amount)
      const account = await running().stripe.accounts.create({
        type: "custom",
        country: "VN",
        business_profile: { name: "HTX Pà Cò" },
        external_account: sellerBank,
      })
      await running().stripe.transfers.create({ amount, currency: "vnd", destination: account.id })
      return account
    },
    payoutOf: (account: Stripe.Account, amount: number, more = {}) =>
      running().stripe.payouts.create({ amount, currency: "vnd", ...more }, { stripeAccount: account.id }),
  }
}
