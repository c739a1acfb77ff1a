import { z } from "@medusajs/framework/zod"
import type { Decision } from "./acts"
import type { Destination } from "./banks"
import type { GatewayClient } from "./client"

const bankAccount = z.object({
  id: z.string(),
  status: z.string(),
  vietqr: z.object({ held_until: z.int().nullable() }).optional(),
})

/** A bank account of a connected account: nothing is paid to it before `held_until`. */
export interface NamedBankAccount {
  id: string
  /** Seconds since 1970. */
  held_until: number | null
}

/**
 * Makes a connected account, once for each owner.
 * @param owner the shop's own name of whose account it is
 * @returns its id
 * @throws Stripe.errors.StripeError
 */
export async function createAccount(
  { stripe }: GatewayClient,
  { owner, name }: { owner: string; name: string }
): Promise<string> {
  const made = await stripe.accounts.create(
    { type: "custom", country: "VN", business_profile: { name: name.slice(0, 200) }, metadata: { owner } },
    { idempotencyKey: `account:${owner}` }
  )
  return made.id
}

/** Names the bank account that an account is paid to from now on; it waits before it is paid. @throws Stripe.errors.StripeError */
export async function nameBankAccount(
  { stripe }: GatewayClient,
  account_id: string,
  { bank_bin, account_number, account_holder_name }: Destination,
  idempotencyKey: string
): Promise<NamedBankAccount> {
  const made = bankAccount.parse(
    await stripe.rawRequest(
      "POST",
      `/v1/accounts/${encodeURIComponent(account_id)}/external_accounts`,
      {
        external_account: {
          object: "bank_account",
          country: "VN",
          currency: "vnd",
          routing_number: bank_bin,
          account_number,
          account_holder_name,
        },
      },
      { idempotencyKey }
    )
  )
  return { id: made.id, held_until: made.vietqr?.held_until ?? null }
}

/** Removes a bank account that is paid no more; one that is gone stays gone. @throws Stripe.errors.StripeError */
export async function removeBankAccount(
  { stripe }: GatewayClient,
  account_id: string,
  bank_id: string
): Promise<void> {
  await stripe.accounts.deleteExternalAccount(account_id, bank_id)
}

/** Says whether a bank account was found to be its owner's. @throws Stripe.errors.StripeError */
export async function verifyBankAccount(
  { stripe }: GatewayClient,
  { account_id, bank_id }: { account_id: string; bank_id: string },
  outcome: "verified" | "verification_failed",
  decision: Decision
): Promise<void> {
  await stripe.rawRequest(
    "POST",
    `/v1/accounts/${encodeURIComponent(account_id)}/external_accounts/${encodeURIComponent(bank_id)}/verify`,
    { outcome, ...decision }
  )
}
