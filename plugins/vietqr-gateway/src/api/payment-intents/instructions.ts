import type Stripe from "stripe"
import type { BankAccount } from "../../core/bank-accounts/bank-account.entity"
import { findBank } from "../../core/banks/list"
import type { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import { encodeVietQR } from "../../kernel/qr/encode"
import { unixSeconds } from "../../kernel/time"

/** How to pay an intent: the content of its `next_action`. */
export interface VietQRInstructions {
  data: string
  image_url_png: string
  image_url_svg: string
  hosted_instructions_url: string
  expires_at: number
  /** Until then the intent does not expire: money that was sent before `expires_at` may still be told of. */
  grace_until: number
  amount_remaining: number
  bank_bin: string
  /** The bank as people call it, or null for a BIN we do not know. */
  bank_name: string | null
  account_number: string
  account_holder_name: string
  transfer_code: string
}

/** Stripe's `next_action`, of the type this gateway adds. */
export type VietQRNextAction = Stripe.PaymentIntent.NextAction & {
  type: "vietqr_display_qr_code"
  vietqr_display_qr_code: VietQRInstructions
}

/** The instructions of an intent that waits for money, or null. The QR asks for what is still missing. */
export function instructionsOf(
  intent: PaymentIntent,
  bankAccount: BankAccount | null,
  public_url: string
): VietQRInstructions | null {
  if (intent.status !== "requires_action" || !bankAccount || !intent.transfer_code || !intent.expires_at)
    return null
  const amount_remaining = intent.amount - intent.amount_received
  return {
    data: encodeVietQR({
      bank_bin: bankAccount.bank_bin,
      account_number: bankAccount.account_number,
      amount: amount_remaining,
      purpose: intent.transfer_code,
    }),
    image_url_png: `${public_url}/qr/${intent.instructions_token}.png`,
    image_url_svg: `${public_url}/qr/${intent.instructions_token}.svg`,
    hosted_instructions_url: `${public_url}/pay/${intent.instructions_token}`,
    expires_at: unixSeconds(intent.expires_at),
    grace_until: unixSeconds(intent.expires_at) + intent.grace_seconds,
    amount_remaining,
    bank_bin: bankAccount.bank_bin,
    bank_name: findBank(bankAccount.bank_bin)?.short_name ?? null,
    account_number: bankAccount.account_number,
    account_holder_name: bankAccount.account_holder_name,
    transfer_code: intent.transfer_code,
  }
}
