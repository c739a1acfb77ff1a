import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, rows } from "../../kernel/database/sql"

/** What one invariant summed, and whether it holds. */
export interface Finding {
  invariant: "I1" | "I2" | "I3" | "intents" | "balances" | "outgoing" | "reviews"
  holds: boolean
  /** What was summed, for people. */
  summary: string
}

type Db = Pick<EntityManager, "query">

const perAccount = z.object({
  account_number: z.string(),
  credits: int8,
  allocated: int8,
  unallocated: int8,
  refunded: int8,
  reversed: int8,
  own: int8,
})

/**
 * I1: of each bank account, all credits are allocated, unallocated, refunded from there, or were reversed.
 * Or they brought back what had left, or are booked as the platform's own.
 */
async function creditsAreSomewhere(db: Db): Promise<Finding[]> {
  const found = await rows(
    db,
    perAccount,
    `select b.account_number,
       (select coalesce(sum(t.amount), 0) from bank_transactions t where t.bank_account_id = b.id and t.direction = 'credit' and t.state = 'booked') as credits,
       coalesce(-sum(e.amount) filter (where e.account = 'intent_funding' and t.kind <> 'charge'), 0)
         - coalesce(sum(e.amount) filter (where t.kind = 'reversal' and e.account = 'balance'), 0) as allocated,
       coalesce(-sum(e.amount) filter (where e.account = 'unallocated'), 0) as unallocated,
       coalesce(-sum(e.amount) filter (where e.account = 'refunds_outgoing' and t.kind = 'unallocated_refund'), 0)
         - coalesce(sum(e.amount) filter (where e.account = 'refunds_outgoing' and t.kind = 'refund_failed' and exists
             (select 1 from ledger_entries o where o.transaction_id = t.id and o.account = 'unallocated')), 0) as refunded,
       coalesce(-sum(e.amount) filter (where e.account = 'balance' and t.kind in ('refund_returned', 'payout_returned', 'interest', 'top_up')), 0)
         + coalesce(sum(e.amount) filter (where e.account = 'unallocated' and t.kind = 'write_off'), 0) as own,
       coalesce(-sum(e.amount) filter (where t.kind = 'reversal' and e.account in ('bank', 'unexplained_debits')), 0) as reversed
     from bank_accounts b left join ledger_entries e on e.bank_account_id = b.id left join ledger_transactions t on t.id = e.transaction_id
     group by b.id, b.account_number order by b.account_number`
  )
  return found.map(({ account_number, credits, allocated, unallocated, refunded, reversed, own }) => ({
    invariant: "I1",
    holds: credits === allocated + unallocated + refunded + reversed + own,
    summary: `account …${account_number.slice(-4)}: credits ${credits} = allocated ${allocated} + unallocated ${unallocated} + refunded ${refunded} + reversed ${reversed} + returned or the platform's own ${own}`,
  }))
}

/** I2: every booking sums to zero, for each bank account. */
async function bookingsBalance(db: Db): Promise<Finding> {
  const [sum] = await rows(
    db,
    z.object({ transactions: int8, entries: int8, wrong: int8, total: int8 }),
    `select (select count(*) from ledger_transactions) as transactions, (select count(*) from ledger_entries) as entries,
       (select count(*) from (select 1 from ledger_entries group by transaction_id, bank_account_id having sum(amount) <> 0) w)
         + (select count(*) from ledger_transactions t where not exists (select 1 from ledger_entries e where e.transaction_id = t.id)) as wrong,
       (select coalesce(sum(amount), 0) from ledger_entries) as total`
  )
  const { transactions = 0, entries = 0, wrong = 0, total = 0 } = sum ?? {}
  return {
    invariant: "I2",
    holds: wrong === 0 && total === 0,
    summary: `${transactions} bookings of ${entries} entries sum to ${total}, ${wrong} do not balance`,
  }
}

/** I3: each movement is stored once per source and booked once; the ledger's bank balance is the sum of the movements. */
async function movementsAreBooked(db: Db): Promise<Finding[]> {
  const found = await rows(
    db,
    z.object({ account_number: z.string(), moved: int8, ledger: int8, unbooked: int8 }),
    `select b.account_number,
       (select coalesce(sum(case direction when 'credit' then amount else -amount end), 0) from bank_transactions t where t.bank_account_id = b.id and t.state = 'booked') as moved,
       (select coalesce(sum(amount), 0) from ledger_entries e where e.bank_account_id = b.id and e.account = 'bank') as ledger,
       (select count(*) from bank_transactions t where t.bank_account_id = b.id
          and (t.state = 'booked') <> exists (select 1 from ledger_transactions l where l.unique_key = 'bank:' || t.id)) as unbooked
     from bank_accounts b order by b.account_number`
  )
  return found.map(({ account_number, moved, ledger, unbooked }) => ({
    invariant: "I3",
    holds: moved === ledger && unbooked === 0,
    summary: `account …${account_number.slice(-4)}: movements sum to ${moved}, the ledger's bank account to ${ledger}, ${unbooked} movements are booked wrongly`,
  }))
}

/** What intents, refunds and payouts show is what the ledger shows of them. */
async function objectsAgree(db: Db): Promise<Finding[]> {
  const [sum] = await rows(
    db,
    z.object({ intents: int8, wrong_intents: int8, waiting: int8, outgoing: int8 }),
    `select (select count(*) from payment_intents) as intents,
       (select count(*) from payment_intents i where i.amount_received <>
          case when i.status = 'succeeded' then coalesce((select -sum(e.amount) from charges c
                 join ledger_transactions t on t.unique_key = 'charge:' || c.id
                 join ledger_entries e on e.transaction_id = t.id and e.account = 'balance'
                 where c.payment_intent_id = i.id and c.amount = i.amount), -1)
               else coalesce((select -sum(e.amount) from ledger_entries e where e.payment_intent_id = i.id and e.account = 'intent_funding'), 0) end) as wrong_intents,
       (select coalesce(sum(amount), 0) from outgoing_payments where state in ('needs_destination', 'pending', 'sent', 'unknown')) as waiting,
       (select coalesce(-sum(amount), 0) from ledger_entries where account in ('refunds_outgoing', 'payouts_outgoing')) as outgoing`
  )
  const { intents = 0, wrong_intents = 0, waiting = 0, outgoing = 0 } = sum ?? {}
  return [
    {
      invariant: "intents",
      holds: wrong_intents === 0,
      summary: `${intents} intents, ${wrong_intents} of them disagree with the ledger`,
    },
    {
      invariant: "balances",
      holds: waiting === outgoing,
      summary: `outgoing payments that wait ${waiting} = promised in the ledger ${outgoing}`,
    },
  ]
}

/** Every transfer that is said to be paid left the bank, by a debit of its amount that the ledger books for it. */
async function paidLeftTheBank(db: Db): Promise<Finding> {
  const [sum] = await rows(
    db,
    z.object({ paid: int8, wrong: int8 }),
    `select count(*) filter (where o.state = 'paid') as paid, count(*) filter (where (o.state = 'paid') <> exists (
         select 1 from ledger_entries e where e.object_id = o.object_id and e.bank_transaction_id = o.bank_transaction_id
           and e.account in ('refunds_outgoing', 'payouts_outgoing') and e.amount = o.amount)) as wrong
     from outgoing_payments o`
  )
  const { paid = 0, wrong = 0 } = sum ?? {}
  return {
    invariant: "outgoing",
    holds: wrong === 0,
    summary: `${paid} transfers left the bank, ${wrong} of all disagree with the ledger`,
  }
}

/**
 * What nobody owns and what nothing explains is what open reviews are about, movement by movement; or a person set it
 * aside. Each movement that may be a duplicate has an open review.
 */
async function unplacedIsUnderReview(db: Db): Promise<Finding> {
  const [sum] = await rows(
    db,
    z.object({ unplaced: int8, open: int8, aside: int8, wrong: int8, held: int8 }),
    `with unplaced as (
       select e.bank_transaction_id as id,
         sum(case e.account when 'unallocated' then -e.amount else e.amount end) as amount,
         bool_or(t.kind = 'reversal') as reversed
       from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
       where e.account in ('unallocated', 'unexplained_debits') group by 1
     ), reviewed as (
       select c.bank_transaction_id as id, coalesce(sum(c.amount) filter (where r.state = 'open'), 0) as open,
         coalesce(sum(c.amount) filter (where r.resolution = 'ignored'), 0) as aside
       from reviews r join review_credits c on c.review_id = r.id
       where c.reason not in ('possible_duplicate', 'reversed_after_success') group by 1
     ), each as (
       select coalesce(u.amount, 0) as amount, coalesce(u.reversed, false) as reversed, coalesce(r.open, 0) as open, coalesce(r.aside, 0) as aside
       from unplaced u full join reviewed r using (id)
     )
     select coalesce(sum(amount), 0) as unplaced, coalesce(sum(open), 0) as open, coalesce(sum(amount - open), 0) as aside,
       count(*) filter (where amount <> open + aside and not (reversed and amount = open)) as wrong,
       (select count(*) from reviews r where r.state = 'open' and r.amount <> (select coalesce(sum(c.amount), 0) from review_credits c where c.review_id = r.id))
         + (select count(*) from bank_transactions b where (b.state = 'held') <> exists (
          select 1 from reviews r where r.bank_transaction_id = b.id and r.reason = 'possible_duplicate' and r.state = 'open')) as held
     from each`
  )
  const { unplaced = 0, open = 0, aside = 0, wrong = 0, held = 0 } = sum ?? {}
  return {
    invariant: "reviews",
    holds: wrong === 0 && held === 0,
    summary: `unplaced ${unplaced} = under review ${open} + set aside ${aside}; ${wrong} movements and ${held} reviews or held ones disagree`,
  }
}

/** Checks I1 to I3 over the whole ledger, and what waits for a person against it; reads only. */
export async function checkLedger(db: Db): Promise<Finding[]> {
  return [
    ...(await creditsAreSomewhere(db)),
    await bookingsBalance(db),
    ...(await movementsAreBooked(db)),
    ...(await objectsAgree(db)),
    await paidLeftTheBank(db),
    await unplacedIsUnderReview(db),
  ]
}
