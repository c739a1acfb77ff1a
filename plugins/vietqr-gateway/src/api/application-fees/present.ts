import type Stripe from "stripe"
import type { EntityManager } from "typeorm"
import type { ApplicationFee } from "../../core/application-fees/application-fee.entity"
import type { FeeRefund } from "../../core/application-fees/fee-refund.entity"
import { feeRefundedOf, refundsOfFee } from "../../core/application-fees/store"
import { balanceTransactionId } from "../../core/balance/balance-lines"
import { unixSeconds } from "../../kernel/time"

/** So many refunds a fee shows by itself. */
const shownRefunds = 10
/** Stripe names the platform's application; here is one for each gateway. */
const application = "ca_vietqr_gateway"

/** A fee's refund as Stripe's API shows it. */
export async function presentFeeRefund(manager: EntityManager, refund: FeeRefund): Promise<Stripe.FeeRefund> {
  return {
    id: refund.id,
    object: "fee_refund",
    amount: refund.amount,
    balance_transaction: await balanceTransactionId(manager, refund.id, null),
    created: unixSeconds(refund.created_at),
    currency: "vnd",
    fee: refund.fee_id,
    metadata: refund.metadata,
  }
}

/** An application fee as Stripe's API shows it, with its newest refunds. */
export async function presentApplicationFee(
  manager: EntityManager,
  fee: ApplicationFee
): Promise<Stripe.ApplicationFee> {
  const refunds = await refundsOfFee(manager, fee, shownRefunds + 1)
  const amount_refunded = await feeRefundedOf(manager, fee)
  return {
    id: fee.id,
    object: "application_fee",
    account: fee.account_id,
    amount: fee.amount,
    amount_refunded,
    application,
    balance_transaction: await balanceTransactionId(manager, fee.id, null),
    charge: fee.charge_id,
    created: unixSeconds(fee.created_at),
    currency: "vnd",
    fee_source: { charge: fee.charge_id, type: "charge" },
    livemode: fee.livemode,
    originating_transaction: fee.originating_charge_id,
    refunded: amount_refunded === fee.amount,
    refunds: {
      object: "list",
      data: await Promise.all(
        refunds.slice(0, shownRefunds).map((refund) => presentFeeRefund(manager, refund))
      ),
      has_more: refunds.length > shownRefunds,
      url: `/v1/application_fees/${fee.id}/refunds`,
    },
  }
}
