import { z } from "zod"
import { row } from "../../kernel/database/sql"
import { writeVietnamTime } from "../../kernel/time"
import type { Gateway } from "../gateway"

/** Where and as whom to ask SePay for transactions. */
export interface SePayPollOptions {
  api_url: string
  api_token: string
  /** As many transactions as SePay lists at once. */
  page_size: number
}

/** A bank may tell of a movement a day late, so that much is always asked for again. */
const overlap_ms = 2 * 86_400_000
/** Nothing older is asked for; that is for a statement file. */
const farthest_ms = 90 * 86_400_000
/** Transactions of one second cannot be told apart by time. */
const narrowest_ms = 1000
const answer_bytes = 20_000_000
const wholeVnd = z.union([z.string(), z.number()]).transform(Number).pipe(z.number().nonnegative())

/** One transaction of SePay's list, https://docs.sepay.vn/api-giao-dich.html */
const transaction = z.looseObject({
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

const answer = z.looseObject({ transactions: z.array(transaction).max(100_000) })

/** The notice that SePay would have sent for a transaction of its list. */
function asNotice(found: z.output<typeof transaction>): Buffer {
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

type Transaction = z.output<typeof transaction>

/** What SePay lists of one account between two moments. */
async function ask(
  options: SePayPollOptions,
  account_number: string,
  from: Date,
  to: Date
): Promise<Transaction[]> {
  const query = new URLSearchParams({
    account_number,
    transaction_date_min: writeVietnamTime(from),
    transaction_date_max: writeVietnamTime(to),
    limit: String(options.page_size),
  })
  const response = await fetch(`${options.api_url}/transactions/list?${query}`, {
    headers: { authorization: `Bearer ${options.api_token}`, accept: "application/json" },
    redirect: "error",
    signal: AbortSignal.timeout(20_000),
  })
  if (!response.ok) throw new Error(`SePay answered ${response.status}`)
  const text = await response.text()
  if (text.length > answer_bytes) throw new Error("SePay's answer is larger than any page of transactions")
  return answer.parse(JSON.parse(text)).transactions
}

/**
 * Hands over every transaction of a span. A full page may hide others, whichever end it was cut at, so its span is
 * asked for in halves.
 */
async function readSpan(
  options: SePayPollOptions,
  account_number: string,
  from: Date,
  to: Date,
  take: (page: Transaction[]) => Promise<void>
): Promise<void> {
  const page = await ask(options, account_number, from, to)
  if (page.length < options.page_size) return take(page)
  const span_ms = to.getTime() - from.getTime()
  if (span_ms <= narrowest_ms)
    throw new Error(
      `SePay lists ${page.length} transactions of one second: import a statement for ${writeVietnamTime(from)}`
    )
  // Both halves begin and end on whole seconds, the finest that SePay tells.
  const middle = new Date(Math.floor((from.getTime() + span_ms / 2) / 1000) * 1000)
  await readSpan(options, account_number, from, middle, take)
  await readSpan(options, account_number, middle, to, take)
}

const span = z.object({ from: z.date(), to: z.date() })

/** From where to where to ask, by the database's clock: from the last complete reading on, with an overlap. */
async function spanOf(gateway: Gateway, bank_account_id: string): Promise<{ from: Date; to: Date }> {
  const found = await row(
    gateway.db,
    span,
    `select greatest(least(coalesce(max(read_until), now()), now()) - make_interval(secs => $2), now() - make_interval(secs => $3)) as from, now() + interval '1 minute' as to
     from source_cursors where source = 'sepay' and bank_account_id = $1`,
    [bank_account_id, overlap_ms / 1000, farthest_ms / 1000]
  )
  if (!found) throw new Error("the database told no time")
  return found
}

/**
 * Asks SePay for what happened since it was last asked (and two days before that) and keeps what no notice told of:
 * after a downtime longer than SePay's repeats nothing is missing. How far was read is remembered only once all of it
 * is kept. Once that is worked on, expiry need not wait any longer.
 */
export async function pollSePay(gateway: Gateway, options: SePayPollOptions): Promise<void> {
  for (const account of gateway.bankAccounts(gateway.config.livemode)) {
    const { from, to } = await spanOf(gateway, account.id)
    await readSpan(options, account.account_number, from, to, async (transactions) => {
      const known = await gateway.knownMovements(
        "sepay",
        transactions.map(({ id }) => id)
      )
      const missed = transactions.filter(
        ({ id, amount_in, amount_out }) => !known.has(id) && (amount_in > 0 || amount_out > 0)
      )
      await Promise.all(missed.map((found) => gateway.keeper.keep("sepay", found.id, asNotice(found), false)))
    })
    await gateway.db.query(
      `insert into source_cursors (source, bank_account_id, read_until) values ('sepay', $1, least($2, now()))
       on conflict (source, bank_account_id) do update set read_until = greatest(source_cursors.read_until, excluded.read_until)`,
      [account.id, to]
    )
  }
  gateway.wakeNotices()
  await gateway.db.query("update heartbeat set expiry_after = now()")
}
