import type { EntityManager } from "typeorm"
import { z } from "zod"
import { rows } from "../../kernel/database/sql"
import { type Booking, bookAll } from "../../kernel/ledger/book"
import type { Charge } from "../charges/charge.entity"
import { emitAll, type Happening } from "../events/emit-events"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import type { Review } from "../reviews/review.entity"

/** A charge that is to be made. */
export type NewCharge = Pick<
  Charge,
  "id" | "livemode" | "account_id" | "payment_intent_id" | "amount" | "description" | "metadata"
>

/** A review that is to be opened. */
export type NewReview = Pick<
  Review,
  "id" | "livemode" | "bank_transaction_id" | "payment_intent_id" | "amount" | "reason"
>

/** What is known of a charge once it is written: when, and the line on the balance that it made. */
export interface WrittenCharge {
  created_at: Date
  balance_transaction: string
}

/** Told at once, or of a charge once that is written. */
type Told = Happening | { charge_id: string; tell: (written: WrittenCharge) => Happening }

/**
 * What a piece of work will write, gathered so that many movements share a few statements. Nothing is written before
 * `write`; whoever reads in between writes first.
 */
export class Writes {
  private bookings: Booking[] = []
  private charges: NewCharge[] = []
  private reviews: NewReview[] = []
  private told: Told[] = []
  private readonly intents = new Set<PaymentIntent>()

  /** A balanced booking. */
  book(booking: Booking): void {
    this.bookings.push(booking)
  }

  /** An event. */
  emit(happening: Happening): void {
    this.told.push(happening)
  }

  /** Money that waits for a person. */
  review(review: NewReview): void {
    this.reviews.push(review)
  }

  /** A charge, whose booking names it as its object, and the event that tells of it. */
  charge(charge: NewCharge, tell: (written: WrittenCharge) => Happening): void {
    this.charges.push(charge)
    this.told.push({ charge_id: charge.id, tell })
  }

  /** How far a locked intent has come: it takes money or has all of it. */
  intent(intent: PaymentIntent): void {
    this.intents.add(intent)
  }

  /** Writes everything gathered so far, in the caller's transaction. */
  async write(manager: EntityManager): Promise<void> {
    const { bookings, charges, reviews, told, intents } = this
    const funded = [...intents]
    Object.assign(this, { bookings: [], charges: [], reviews: [], told: [] })
    intents.clear()
    const created = await insertCharges(manager, charges)
    const lines = new Map(
      (await bookAll(manager, bookings)).map(({ id, object_id }) => [object_id, `txn_${id}`])
    )
    await updateFunded(manager, funded)
    await insertReviews(manager, reviews)
    await emitAll(
      manager,
      told.map((one) => {
        if (!("charge_id" in one)) return one
        const [created_at, balance_transaction] = [created.get(one.charge_id), lines.get(one.charge_id)]
        if (!created_at || !balance_transaction) throw new Error(`charge ${one.charge_id} was not booked`)
        return one.tell({ created_at, balance_transaction })
      })
    )
  }
}

async function insertCharges(manager: EntityManager, charges: NewCharge[]): Promise<Map<string, Date>> {
  if (!charges.length) return new Map()
  const made = await rows(
    manager,
    z.object({ id: z.string(), created_at: z.date() }),
    `insert into charges (id, livemode, account_id, payment_intent_id, amount, description, metadata)
     select c.id, c.livemode, c.account_id, c.payment_intent_id, c.amount, c.description, c.metadata
     from jsonb_to_recordset($1::jsonb) as c (ord integer, id text, livemode boolean, account_id text, payment_intent_id text, amount bigint, description text, metadata jsonb)
     order by c.ord returning id, created_at`,
    [JSON.stringify(charges.map((charge, ord) => ({ ord, ...charge })))]
  )
  return new Map(made.map(({ id, created_at }) => [id, created_at]))
}

async function updateFunded(manager: EntityManager, intents: PaymentIntent[]): Promise<void> {
  if (!intents.length) return
  await manager.query(
    `update payment_intents i
     set amount_received = f.amount_received, status = f.status, latest_charge_id = f.latest_charge_id, cancellation_reason = null, canceled_at = null
     from jsonb_to_recordset($1::jsonb) as f (id text, amount_received bigint, status text, latest_charge_id text)
     where i.id = f.id and i.id = any($2)`,
    // The ids beside them: the planner does not know how few there are, and would read the whole table.
    [
      JSON.stringify(
        intents.map(({ id, amount_received, status, latest_charge_id }) => ({
          id,
          amount_received,
          status,
          latest_charge_id,
        }))
      ),
      intents.map(({ id }) => id),
    ]
  )
}

async function insertReviews(manager: EntityManager, reviews: NewReview[]): Promise<void> {
  if (!reviews.length) return
  await manager.query(
    `insert into reviews (id, livemode, bank_transaction_id, payment_intent_id, amount, reason)
     select r.id, r.livemode, r.bank_transaction_id, r.payment_intent_id, r.amount, r.reason
     from jsonb_to_recordset($1::jsonb) as r (ord integer, id text, livemode boolean, bank_transaction_id text, payment_intent_id text, amount bigint, reason text) order by r.ord`,
    [JSON.stringify(reviews.map((review, ord) => ({ ord, ...review })))]
  )
}
