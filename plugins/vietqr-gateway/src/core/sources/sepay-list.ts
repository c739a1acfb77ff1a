import { z } from "zod"
import { writeVietnamTime } from "../../kernel/time"

/** Where and as whom SePay's list of transactions is read. */
export interface SePayListOptions {
  api_url: string
  api_token: string
  /** As many transactions as SePay lists at once. */
  page_size: number
}

/** Transactions of one second cannot be told apart by time. */
const narrowest_ms = 1000
const timeout_ms = 20_000
const answer_bytes = 20_000_000
const wholeVnd = z.union([z.string(), z.number()]).transform(Number).pipe(z.number().nonnegative())

/** One transaction of SePay's list, https://docs.sepay.vn/api-giao-dich.html */
const listedTransaction = z.looseObject({
  id: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^\d{1,15}$/)),
  transaction_date: z.string(),
  account_number: z.string(),
  sub_account: z.string().nullish(),
  amount_in: wholeVnd,
  amount_out: wholeVnd,
  transaction_content: z.string().nullish(),
  reference_number: z.string().nullish(),
  code: z.string().nullish(),
})
export type ListedTransaction = z.output<typeof listedTransaction>

const listAnswer = z.looseObject({ transactions: z.array(listedTransaction).max(100_000) })

/** The notice that SePay would have sent for a transaction of its list. */
export function noticeOf(found: ListedTransaction): Buffer {
  return Buffer.from(
    JSON.stringify({
      id: Number(found.id),
      transactionDate: found.transaction_date,
      accountNumber: found.account_number,
      subAccount: found.sub_account ?? null,
      code: found.code ?? null,
      content: found.transaction_content ?? "",
      transferType: found.amount_in > 0 ? "in" : "out",
      transferAmount: found.amount_in > 0 ? found.amount_in : found.amount_out,
      referenceCode: found.reference_number ?? "",
    })
  )
}

/** What SePay lists of one account between two moments. @throws Error when it does not answer */
async function fetchPage(
  options: SePayListOptions,
  account_number: string,
  from: Date,
  to: Date
): Promise<ListedTransaction[]> {
  const query = new URLSearchParams({
    account_number,
    transaction_date_min: writeVietnamTime(from),
    transaction_date_max: writeVietnamTime(to),
    limit: String(options.page_size),
  })
  const response = await fetch(`${options.api_url}/transactions/list?${query}`, {
    headers: { authorization: `Bearer ${options.api_token}`, accept: "application/json" },
    redirect: "error",
    signal: AbortSignal.timeout(timeout_ms),
  })
  if (!response.ok) throw new Error(`SePay answered ${response.status}`)
  const text = await response.text()
  if (text.length > answer_bytes) throw new Error("SePay's answer is larger than any page of transactions")
  return listAnswer.parse(JSON.parse(text)).transactions
}

/**
 * Hands over every transaction of a span. A full page may hide others, whichever end it was cut at, so its span is read
 * in halves.
 * @throws Error when SePay does not answer, or lists a full page of one second
 */
export async function readSpan(
  options: SePayListOptions,
  account_number: string,
  from: Date,
  to: Date,
  take: (page: ListedTransaction[]) => Promise<void>
): Promise<void> {
  const page = await fetchPage(options, account_number, from, to)
  if (page.length < options.page_size) return take(page)
  const span_ms = to.getTime() - from.getTime()
  if (span_ms <= narrowest_ms)
    throw new Error(
      `SePay lists ${page.length} transactions of one second: import a statement for ${writeVietnamTime(from)}`
    )
  // Both halves begin and end on whole seconds, the finest that SePay names.
  const middle = new Date(Math.floor((from.getTime() + span_ms / 2) / 1000) * 1000)
  await readSpan(options, account_number, from, middle, take)
  await readSpan(options, account_number, middle, to, take)
}
