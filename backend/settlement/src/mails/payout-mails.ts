import { queueMails } from "@chophien/checkout/mails/queue-mails"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { listUntold } from "../modules/settlement/statements/payouts"
import { readSellerFacts, type SellerFacts } from "../payouts/seller-facts"
import { sellerBankChanged } from "./seller-bank-changed"
import { sellerPayout } from "./seller-payout"

const batch = 200

/** Who hears of a seller's money: its members, and its own address. */
const addressesOf = ({ members, email }: SellerFacts): string[] => [
  ...new Set([...members.map((member) => member.email), ...(email ? [email] : [])]),
]

const moneyPage = (container: MedusaContainer): string => `${paymentGateway(container).panelUrl}/tien`

/** The last four characters of an account number. */
export const accountEnd = (number: string): string => number.slice(-4)

/** Tells sellers of payouts that came to an end, each once. */
export async function queuePayoutMails(container: MedusaContainer): Promise<void> {
  const service = settlement(container)
  const untold = await service.read((context) => listUntold(context, batch))
  if (!untold.length) return
  const [sellers, payouts] = await Promise.all([
    readSellerFacts(container, [...new Set(untold.map(({ seller_id }) => seller_id))]),
    service.listSellerPayouts({ id: untold.map(({ id }) => id) }, { take: untold.length }),
  ])
  for (const payout of payouts) {
    const seller = sellers.get(payout.seller_id)
    const is_paid = payout.state === "paid"
    const mails = (seller ? addressesOf(seller) : []).map((to) =>
      sellerPayout.mail({
        to,
        locale: "vi",
        dedupe_key: `seller-payout:${payout.id}:${payout.state}:${to}`,
        data: {
          seller_name: seller?.name ?? "",
          amount: payout.amount,
          is_paid,
          transfer_code: payout.transfer_code ?? "",
          account_end: accountEnd(payout.account_number ?? ""),
          panel_url: moneyPage(container),
        },
      })
    )
    await queueMails(container, mails)
    await service.updateSellerPayouts({ id: payout.id, told_at: new Date() })
  }
}

/** Tells everybody of a seller that its money goes elsewhere from now on. */
export async function queueBankChangedMails(
  container: MedusaContainer,
  {
    seller_id,
    bank_id,
    member_name,
    bank_name,
    account_number,
    account_holder_name,
  }: {
    seller_id: string
    bank_id: string
    member_name: string
    bank_name: string
    account_number: string
    account_holder_name: string
  }
): Promise<void> {
  const seller = (await readSellerFacts(container, [seller_id])).get(seller_id)
  if (!seller) return
  await queueMails(
    container,
    addressesOf(seller).map((to) =>
      sellerBankChanged.mail({
        to,
        locale: "vi",
        dedupe_key: `seller-bank-changed:${bank_id}:${to}`,
        data: {
          seller_name: seller.name,
          member_name,
          bank_name,
          account_end: accountEnd(account_number),
          account_holder_name,
          panel_url: moneyPage(container),
        },
      })
    )
  )
}
