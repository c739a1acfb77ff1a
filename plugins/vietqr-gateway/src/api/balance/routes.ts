import type Stripe from "stripe"
import type { EntityManager } from "typeorm"
import { z } from "zod"
import { balanceOf } from "../../core/balance/balance"
import { int8, row, rows } from "../../kernel/database/sql"
import { unixSeconds } from "../../kernel/time"
import { createdRange, currency, nothing, pageFields } from "../http/fields"
import { cursorOf, type List, settledBelow } from "../http/list"
import { type Caller, route } from "../http/route"
import { missing, refused } from "../http/stripe-error"
import { balanceObject, balanceTransaction, balanceTransactionList } from "./output"

const balance = route({
  method: "get",
  path: "/v1/balance",
  scope: "balance:read",
  output: balanceObject,
  summary: "Retrieve the balance, summed from the ledger",
  input: nothing,
  async handle({ manager, caller }): Promise<Stripe.Balance> {
    const amount = await balanceOf(manager, caller.livemode, caller.account_id)
    return {
      object: "balance",
      available: [{ amount, currency: "vnd", source_types: { bank_account: amount } }],
      pending: [{ amount: 0, currency: "vnd", source_types: { bank_account: 0 } }],
      livemode: caller.livemode,
    }
  },
})

const entry = z.object({
  id: int8,
  amount: int8,
  kind: z.string(),
  object_id: z.string().nullable(),
  created_at: z.date(),
})

/** How Stripe calls each kind of booking on a balance. */
const types: Record<string, { type: string; category: string }> = {
  charge: { type: "charge", category: "charge" },
  refund: { type: "refund", category: "refund" },
  refund_failed: { type: "refund_failure", category: "refund_failure" },
  transfer: { type: "transfer", category: "transfer" },
  transfer_reversal: { type: "transfer_refund", category: "transfer_reversal" },
  payout: { type: "payout", category: "payout" },
  payout_failed: { type: "payout_failure", category: "payout_reversal" },
  reversal: { type: "adjustment", category: "other_adjustment" },
}

function present(found: z.output<typeof entry>): Stripe.BalanceTransaction {
  const named = types[found.kind] ?? { type: "adjustment", category: "other_adjustment" }
  return {
    id: `txn_${found.id}`,
    object: "balance_transaction",
    amount: -found.amount,
    available_on: unixSeconds(found.created_at),
    balance_type: "payments",
    created: unixSeconds(found.created_at),
    currency: "vnd",
    description: null,
    exchange_rate: null,
    fee: 0,
    fee_details: [],
    net: -found.amount,
    reporting_category: named.category,
    source: found.object_id,
    status: "available",
    type: named.type,
  }
}

const columns = "e.id, e.amount, t.kind, e.object_id, e.created_at"
const mine =
  "from ledger_entries e join ledger_transactions t on t.id = e.transaction_id where e.account = 'balance' and e.livemode = $1 and e.account_id is not distinct from $2"

/** A line of the caller's balance by its id, or null. */
export async function findBalanceTransaction(
  manager: EntityManager,
  caller: Caller,
  id: string
): Promise<Stripe.BalanceTransaction | null> {
  const number = /^txn_(\d{1,15})$/.exec(id)?.[1]
  const found =
    number &&
    (await row(manager, entry, `select ${columns} ${mine} and e.id = $3`, [
      caller.livemode,
      caller.account_id,
      number,
    ]))
  return found ? present(found) : null
}

/** The line that an object made on a balance: `txn_…`, or null. */
export async function balanceTransactionOf(
  manager: EntityManager,
  object_id: string,
  account_id: string | null
): Promise<string | null> {
  const found = await row(
    manager,
    z.object({ id: int8 }),
    "select id from ledger_entries where account = 'balance' and object_id = $1 and account_id is not distinct from $2 order by id limit 1",
    [object_id, account_id]
  )
  return found ? `txn_${found.id}` : null
}

const retrieve = route({
  method: "get",
  path: "/v1/balance_transactions/:id",
  scope: "balance:read",
  output: balanceTransaction,
  summary: "Retrieve a line of the balance",
  input: nothing,
  async handle({ manager, caller, params }) {
    const id = params.id ?? ""
    const found = await findBalanceTransaction(manager, caller, id)
    if (!found) throw missing("balance transaction", id)
    return found
  },
})

const list = route({
  method: "get",
  path: "/v1/balance_transactions",
  scope: "balance:read",
  output: balanceTransactionList,
  summary: "List what changed the balance, newest first",
  input: z.strictObject({
    ...pageFields,
    created: createdRange,
    type: z.string().max(50).optional(),
    currency: currency.optional(),
    source: z.string().max(100).optional(),
  }),
  async handle({ manager, caller, input }): Promise<List<Stripe.BalanceTransaction>> {
    const { cursor: named, backwards, param } = cursorOf(input)
    if (named !== undefined && !(await findBalanceTransaction(manager, caller, named)))
      throw refused(param, "resource_missing", `No such balance transaction: '${named}'`)
    const cursor = named === undefined ? null : named.slice("txn_".length)
    const kinds =
      input.type === undefined
        ? null
        : Object.entries(types).flatMap(([kind, { type }]) => (type === input.type ? [kind] : []))
    const range =
      typeof input.created === "number" ? { gte: input.created, lte: input.created } : (input.created ?? {})
    const found = await rows(
      manager,
      entry,
      `select ${columns} ${mine}
         and e.id <= $10 and ($3::bigint is null or case when $4 then e.id > $3::bigint else e.id < $3::bigint end)
         and ($5::text[] is null or t.kind = any($5)) and ($6::text is null or e.object_id = $6)
         and date_trunc('second', e.created_at) > to_timestamp($7) and date_trunc('second', e.created_at) < to_timestamp($8)
       order by case when $4 then e.id else -e.id end limit $9`,
      [
        caller.livemode,
        caller.account_id,
        cursor,
        backwards,
        kinds,
        input.source ?? null,
        Math.max(range.gt ?? -1, (range.gte ?? 0) - 1),
        Math.min(range.lt ?? 1e11, (range.lte ?? 1e11) + 1),
        input.limit + 1,
        await settledBelow(manager, "ledger_entries", "id"),
      ]
    )
    const data = found.slice(0, input.limit).map(present)
    if (backwards) data.reverse()
    return { object: "list", url: "/v1/balance_transactions", has_more: found.length > input.limit, data }
  },
})

/** `/v1/balance` and `/v1/balance_transactions`. */
export const balanceRoutes = [balance, list, retrieve]
