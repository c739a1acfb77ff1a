import type { VietQRIntent } from "@chophien/payment-vietqr/client"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { PaymentInstructions } from "../modules/order-group/types"
import { paymentGateway } from "../modules/payment-gateway"

/** How long after its deadline an intent waits for slow notices, in milliseconds. */
export function graceOf({ next_action }: VietQRIntent): number {
  const shown = next_action?.vietqr_display_qr_code
  return shown?.grace_until ? Math.max(0, shown.grace_until - shown.expires_at) * 1000 : 0
}

/** What a shopper needs to pay an intent; the code is gone once it is paid or canceled. */
export async function instructionsOf(
  container: MedusaContainer,
  intent: VietQRIntent
): Promise<PaymentInstructions> {
  const shown = intent.next_action?.vietqr_display_qr_code
  return {
    intent_id: intent.id,
    status: intent.status,
    amount_remaining: intent.amount_remaining,
    amount_received: intent.amount_received,
    qr: shown
      ? {
          data: shown.data,
          image_url_png: shown.image_url_png,
          image_url_svg: shown.image_url_svg,
          hosted_instructions_url: shown.hosted_instructions_url,
          expires_at: new Date(shown.expires_at * 1000).toISOString(),
          amount_remaining: shown.amount_remaining,
          bank_bin: shown.bank_bin,
          bank_name: await paymentGateway(container).bankName(shown.bank_bin),
          account_number: shown.account_number,
          account_holder_name: shown.account_holder_name,
          transfer_code: shown.transfer_code,
        }
      : null,
  }
}
