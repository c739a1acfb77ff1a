import { type Booking, bookAll } from "../../kernel/ledger/book"
import { type NewAct, recordAct } from "../acts/record-act"
import { ApplicationFee } from "../application-fees/application-fee.entity"
import { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import type { Charge } from "../charges/charge.entity"
import { PaidCharge } from "../charges/paid-charge"
import { insertCharges, type NewCharge } from "../charges/store"
import type { RuleContext } from "../context/rule-context"
import { type EventInput, insertEvents, type PreparedEvent, prepareEvent } from "../events/emit-events"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { type NewOutgoingPayment, planOutgoing } from "../outgoing-payments/plan-outgoing"
import { updateOutgoing } from "../outgoing-payments/store"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import { updateFunding } from "../payment-intents/store"
import { Refund } from "../refunds/refund.entity"
import {
  insertReviews,
  joinReview,
  newReview,
  type ReviewInput,
  type ReviewState,
  reviewEvent,
} from "../reviews/open-review"
import { updateReviews } from "../reviews/resolve-review"
import { Transfer } from "../transfers/transfer.entity"

/** A refund that is to be made of money that nobody owns. */
export type NewRefund = Pick<
  Refund,
  | "id"
  | "livemode"
  | "account_id"
  | "bank_transaction_id"
  | "amount"
  | "reason"
  | "author"
  | "author_reason"
  | "review_id"
  | "metadata"
>

/** A share of a charge that is passed on, and what the platform takes of one. */
type NewTransfer = Omit<Transfer, "seq" | "created_at">
type NewFee = Omit<ApplicationFee, "seq" | "created_at">

/** What a person decides about a movement that was held. */
type MovementChanges = Partial<Pick<BankTransaction, "state" | "duplicate_of">>

/** An event that can be shown only once its object is written. */
type PendingEvent = (paidCharges: ReadonlyMap<string, PaidCharge>) => Promise<EventInput>

/**
 * Everything that one transaction will write because of bank movements, gathered in memory and written once, at the end.
 * Rules read and lock first, then change intents, reviews and outgoing payments in memory and name them here.
 *
 * `write` goes from what is referred to, to what refers to it:
 * 1. new rows: charges, their transfers and fees, reviews, refunds and the transfers at the bank that pay these out;
 * 2. the ledger: every booking, each of them balanced, in the order in which they were named;
 * 3. what was changed in memory: movements, intents, reviews, transfers at the bank; and the acts of people;
 * 4. events, in the order in which they were named. A charge is shown with its line of the ledger.
 *
 * @example
 * const work = new UnitOfWork(context)
 * await placeOnIntent(context, work, { review, intent, amount, decision })
 * await work.write()
 */
export class UnitOfWork {
  private readonly charges: NewCharge[] = []
  private readonly transfers: NewTransfer[] = []
  private readonly fees: NewFee[] = []
  private readonly refunds: NewRefund[] = []
  private readonly outgoing: NewOutgoingPayment[] = []
  private readonly bookings: Booking[] = []
  private readonly changedMovements = new Map<string, MovementChanges>()
  private readonly fundedIntents = new Set<PaymentIntent>()
  private readonly openedReviews = new Set<ReviewState>()
  private readonly changedReviews = new Set<ReviewState>()
  private readonly paidOutgoing = new Map<OutgoingPayment, Partial<OutgoingPayment>>()
  private readonly acts: NewAct[] = []
  private readonly events: (PreparedEvent | PendingEvent)[] = []
  private written = false

  constructor(private readonly context: RuleContext) {}

  /** A balanced booking. */
  book(booking: Booking): void {
    this.bookings.push(booking)
  }

  /** Whether a stored movement that two sources seem to report counts after all; `id` is that of its row. */
  changeMovement(id: string, changes: MovementChanges): void {
    this.changedMovements.set(id, changes)
  }

  /** How far a locked intent has come: it takes money, or has all of it. */
  fund(intent: PaymentIntent): void {
    this.fundedIntents.add(intent)
  }

  /** A charge, whose booking names it as its object, and the event that shows it. */
  makeCharge(charge: NewCharge): void {
    this.charges.push(charge)
    this.events.push(async (paidCharges) => {
      const subject = paidCharges.get(charge.id)
      if (!subject) throw new Error(`charge ${charge.id} was not booked`)
      const { livemode, account_id } = charge
      return { type: "charge.succeeded", livemode, account_id, subject }
    })
  }

  /** The share of a charge that its account gets, and the event that shows it. */
  makeTransfer(transfer: NewTransfer): void {
    this.transfers.push(transfer)
    this.emitWhenWritten(async () => ({
      type: "transfer.created",
      livemode: transfer.livemode,
      account_id: null,
      subject: await this.context.manager.findOneByOrFail(Transfer, { id: transfer.id }),
    }))
  }

  /** What the platform takes of a charge, and the event that shows it. */
  makeFee(fee: NewFee): void {
    this.fees.push(fee)
    this.emitWhenWritten(async () => ({
      type: "application_fee.created",
      livemode: fee.livemode,
      account_id: null,
      subject: await this.context.manager.findOneByOrFail(ApplicationFee, { id: fee.id }),
    }))
  }

  /** Money for a person, and the event that shows it. */
  openReview(input: ReviewInput): ReviewState {
    const review = newReview(input)
    this.openedReviews.add(review)
    this.events.push(reviewEvent("opened", review))
    return review
  }

  /** Money for a person that joins an open case of the same intent, and the event that shows it. */
  joinReview(review: ReviewState, input: ReviewInput): void {
    joinReview(review, input)
    this.changeReview(review)
    this.events.push(reviewEvent("updated", review))
  }

  /** A review that was changed in memory. */
  changeReview(review: ReviewState): void {
    if (!this.openedReviews.has(review)) this.changedReviews.add(review)
  }

  /** A refund of money that nobody owns, the transfer that pays it out, and the event that shows it. */
  makeRefund(refund: NewRefund, outgoing: NewOutgoingPayment): void {
    this.refunds.push(refund)
    this.outgoing.push(outgoing)
    this.emitWhenWritten(async () => ({
      type: "refund.created",
      livemode: refund.livemode,
      account_id: refund.account_id,
      subject: await this.context.manager.findOneByOrFail(Refund, { id: refund.id }),
    }))
  }

  /** A transfer at the bank that was made; its row is locked. */
  settleOutgoing(outgoing: OutgoingPayment, changes: Partial<OutgoingPayment>): void {
    this.paidOutgoing.set(Object.assign(outgoing, changes), changes)
  }

  /** What was decided by hand, or in an intent's name. */
  recordAct(act: NewAct): void {
    this.acts.push(act)
  }

  /** An event that shows its subject as it is at this moment. */
  async emit(event: EventInput): Promise<void> {
    this.events.push(await prepareEvent(this.context, event))
  }

  /** An event whose object has its form already. */
  emitPrepared(event: PreparedEvent): void {
    this.events.push(event)
  }

  /** An event that shows its subject as it is once everything is written. */
  emitWhenWritten(load: () => Promise<EventInput>): void {
    this.events.push(load)
  }

  /** Writes all of it, in the order above. @throws Error for a second call */
  async write(): Promise<void> {
    if (this.written) throw new Error("a unit of work is written once")
    this.written = true
    const { context } = this
    const { manager } = context

    const chargesMade = await insertCharges(manager, this.charges)
    for (const transfer of this.transfers) await manager.insert(Transfer, transfer)
    for (const fee of this.fees) await manager.insert(ApplicationFee, fee)
    await insertReviews(manager, [...this.openedReviews])
    for (const refund of this.refunds) await manager.insert(Refund, refund)
    for (const plan of this.outgoing) await planOutgoing(context, plan)

    const balanceLines = await bookAll(manager, this.bookings)

    for (const [id, changes] of this.changedMovements) await manager.update(BankTransaction, { id }, changes)
    await updateFunding(manager, [...this.fundedIntents])
    await updateReviews(manager, this.changedReviews)
    for (const [outgoing, changes] of this.paidOutgoing) await updateOutgoing(context, outgoing, changes)
    for (const act of this.acts) await recordAct(manager, act)

    const lines = new Map(balanceLines.map(({ id, object_id }) => [object_id, `txn_${id}`]))
    await insertEvents(context, await this.showEvents(this.paidCharges(chargesMade, lines)))
  }

  private paidCharges(
    chargesMade: ReadonlyMap<string, Date>,
    lines: ReadonlyMap<string, string>
  ): Map<string, PaidCharge> {
    const paid = new Map<string, PaidCharge>()
    for (const made of this.charges) {
      const [created_at, line] = [chargesMade.get(made.id), lines.get(made.id)]
      const charge: Omit<Charge, "seq"> | undefined = created_at && { ...made, created_at }
      if (charge && line) paid.set(made.id, new PaidCharge(charge, line))
    }
    return paid
  }

  private async showEvents(paidCharges: ReadonlyMap<string, PaidCharge>): Promise<PreparedEvent[]> {
    const shown: PreparedEvent[] = []
    for (const event of this.events)
      shown.push(
        typeof event === "function" ? await prepareEvent(this.context, await event(paidCharges)) : event
      )
    return shown
  }
}
