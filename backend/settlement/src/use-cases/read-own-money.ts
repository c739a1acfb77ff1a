import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Answer } from "@chophien/contract"
import type { readOwnMoney as route, SellerPayout } from "@chophien/contract/seller/money"
import { commissionRuleFor } from "@chophien/vocabulary/commission"
import type { SellerKind } from "@chophien/vocabulary/seller"
import type { MedusaContainer } from "@medusajs/framework/types"
import { accountEnd } from "../mails/payout-mails"
import { settlement } from "../modules/settlement"
import { readDueSellers } from "../payouts/read-due"
import { readSaleRules, readSettings } from "../settlement-rules"

/** So many payouts the overview shows. */
const shown_payouts = 20

/** A bank's name; its six digits while the gateway is away, as a seller's own money is shown all the same. */
const nameOfBank = (container: MedusaContainer, bin: string): Promise<string> =>
  paymentGateway(container)
    .bankName(bin)
    .catch(() => bin)

async function readPayouts(container: MedusaContainer, seller_id: string): Promise<SellerPayout[]> {
  const rows = await settlement(container).listSellerPayouts(
    { seller_id, state: ["waiting", "sent", "paid", "failed"] },
    { take: shown_payouts, order: { created_at: "DESC", id: "DESC" } }
  )
  return await Promise.all(
    rows.map(
      async (row): Promise<SellerPayout> => ({
        id: row.id,
        amount: row.amount,
        state: row.state === "paid" ? "paid" : row.state === "failed" ? "failed" : "sending",
        at: new Date(row.paid_at ?? row.sent_at ?? row.created_at).toISOString(),
        bank_name: row.bank_bin ? await nameOfBank(container, row.bank_bin) : "",
        account_end: accountEnd(row.account_number ?? ""),
        transfer_code: row.transfer_code ?? "",
        bank_reference: row.bank_reference,
        failure: row.failure,
      })
    )
  )
}

/** What a seller has at the market, what holds it, and where it goes. */
export async function readOwnMoney(
  container: MedusaContainer,
  { seller_id, kind }: { seller_id: string; kind: SellerKind }
): Promise<Answer<typeof route>> {
  const [[due], settings, rules, payouts] = await Promise.all([
    readDueSellers(container, [seller_id]),
    readSettings(container),
    readSaleRules(container),
    readPayouts(container, seller_id),
  ])
  const { sums, hold, account, terms } = due ?? {}
  const rule = commissionRuleFor(rules.commission, { seller_id, category_ids: [], at: new Date() })
  return {
    on_the_way: sums?.on_the_way ?? 0,
    held: sums?.held ?? 0,
    balance: sums?.balance ?? 0,
    sending: sums?.sending ?? 0,
    paid: sums?.paid ?? 0,
    payout_min: terms?.payout_min ?? settings.payout_min,
    return_days: settings.return_days,
    payout_interval: terms?.interval ?? "each_batch",
    sells_for_households: kind === "cooperative" || kind === "cooperative_group",
    hold: hold ? { why: hold.why, until: hold.until?.toISOString() ?? null, reason: hold.reason } : null,
    bank: account?.bank_id
      ? {
          bank_name: await nameOfBank(container, account.bank_bin ?? ""),
          account_end: accountEnd(account.account_number ?? ""),
          account_holder_name: account.account_holder_name ?? "",
          status: account.bank_status,
          held_until: account.held_until?.toISOString() ?? null,
        }
      : null,
    payouts,
    commission_bp: rule.rate_bp,
  }
}
