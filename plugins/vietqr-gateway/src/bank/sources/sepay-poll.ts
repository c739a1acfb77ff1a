import { z } from "zod"
import { writeVietnamTime } from "../../common/time"
import type { Gateway } from "../../gateway"

/** Where and as whom to ask SePay for transactions. */
export interface SePayPollOptions {
  api_url: string
  api_token: string
}

const page_size = 5000
const lookBack_ms = 2 * 86_400_000
const wholeVnd = z.union([z.string(), z.number()]).transform(Number).pipe(z.number().nonnegative())

/** One transaction of SePay's list, https://docs.sepay.vn/api-giao-dich.html */
const transaction = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(/^\d{1,15}$/)),
  transaction_date: z.string(),
  account_number: z.string(),
  sub_account: z.string().nullish(),
  amount_in: wholeVnd,
  amount_out: wholeVnd,
  transaction_content: z.string().nullish(),
  reference_number: z.string().nullish(),
  code: z.string().nullish(),
})

const answer = z.looseObject({ transactions: z.array(transaction).max(page_size) })

/** The notice that SePay would have sent for a transaction of its list. */
function asNotice(found: z.output<typeof transaction>): Buffer {
  return Buffer.from(
    JSON.stringify({
      id: Number(found.id), transactionDate: found.transaction_date, accountNumber: found.account_number, subAccount: found.sub_account ?? null, code: found.code ?? null,
      content: found.transaction_content ?? "", transferType: found.amount_in > 0 ? "in" : "out", transferAmount: found.amount_in > 0 ? found.amount_in : found.amount_out,
      referenceCode: found.reference_number ?? "",
    })
  )
}

/**
 * Asks SePay for the transactions of the last two days and keeps those that no notice told of: after a downtime longer
 * than SePay's repeats nothing is missing. Once all of it is worked on, expiry need not wait any longer.
 */
export async function pollSePay(gateway: Gateway, options: SePayPollOptions): Promise<void> {
  for (const account of gateway.bankAccounts(gateway.config.livemode)) {
    const query = new URLSearchParams({
      account_number: account.account_number, transaction_date_min: writeVietnamTime(new Date(Date.now() - lookBack_ms)), limit: String(page_size),
    })
    const response = await fetch(`${options.api_url}/transactions/list?${query}`, {
      headers: { authorization: `Bearer ${options.api_token}`, accept: "application/json" }, redirect: "error", signal: AbortSignal.timeout(20_000),
    })
    if (!response.ok) throw new Error(`SePay answered ${response.status}`)
    const { transactions } = answer.parse(await response.json())
    const known = await gateway.knownMovements("sepay", transactions.map(({ id }) => id))
    for (const found of transactions) {
      if (!known.has(found.id) && (found.amount_in > 0 || found.amount_out > 0)) await gateway.keeper.keep("sepay", found.id, asNotice(found), false)
    }
  }
  gateway.wakeNotices()
  await gateway.db.query("update heartbeat set expiry_after = least(expiry_after, now())")
}
