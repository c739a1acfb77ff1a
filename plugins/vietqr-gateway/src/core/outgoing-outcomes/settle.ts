import type { EntityManager } from "typeorm"
import { z } from "zod"
import { presentPayout } from "../../api/payouts/present"
import { presentRefund } from "../../api/refunds/present"
import { row } from "../../kernel/database/sql"
import { book, type LedgerAccount } from "../../kernel/ledger/book"
import type { Gateway } from "../../runtime/gateway"
import { emit } from "../events/emit-events"
import { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { Payout } from "../payouts/payout.entity"
import { Refund } from "../refunds/refund.entity"
import { addReview, reviewReasons } from "../reviews/open-review"

/** Where money of a kind waits between promise and bank. */
export function waitingAccount(kind: OutgoingPayment["kind"]): LedgerAccount {
  return kind === "refund" ? "refunds_outgoing" : "payouts_outgoing"
}

/** Tells the world about a refund or payout as it is now. */
export async function tellOutgoing(
  manager: EntityManager,
  outgoing: OutgoingPayment,
  payoutEvent: string,
  refundEvent: string
): Promise<void> {
  if (outgoing.kind === "payout") {
    const payout = await manager.findOneByOrFail(Payout, { id: outgoing.object_id })
    await emit(manager, {
      type: payoutEvent,
      livemode: payout.livemode,
      account_id: payout.account_id,
      object: await presentPayout(manager, payout, outgoing),
    })
    return
  }
  const refund = await manager.findOneByOrFail(Refund, { id: outgoing.object_id })
  await emit(manager, {
    type: refundEvent,
    livemode: refund.livemode,
    account_id: refund.account_id,
    object: await presentRefund(manager, refund, outgoing),
  })
}

/** The bank's debit proves that a locked outgoing payment was made. */
export async function markPaid(
  manager: EntityManager,
  outgoing: OutgoingPayment,
  debit: { id: string; bank_account_id: string }
): Promise<void> {
  await book(manager, {
    livemode: outgoing.livemode,
    kind: `${outgoing.kind}_paid`,
    unique_key: `bank:${debit.id}`,
    entries: [
      {
        account: "bank",
        amount: -outgoing.amount,
        bank_account_id: debit.bank_account_id,
        bank_transaction_id: debit.id,
      },
      {
        account: waitingAccount(outgoing.kind),
        amount: outgoing.amount,
        bank_account_id: outgoing.bank_account_id,
        bank_transaction_id: debit.id,
        object_id: outgoing.object_id,
      },
    ],
  })
  const changes = {
    state: "paid" as const,
    settled_at: new Date(),
    bank_transaction_id: debit.id,
    failure_code: null,
    failure_message: null,
  }
  await manager.update(OutgoingPayment, { id: outgoing.id }, changes)
  Object.assign(outgoing, changes)
  await tellOutgoing(manager, outgoing, "payout.paid", "refund.updated")
}

/** Nobody knows whether a locked outgoing payment was made: only the statement, or a person, settles it. */
export async function markOutcomeUnknown(manager: EntityManager, outgoing: OutgoingPayment): Promise<void> {
  await manager.update(OutgoingPayment, { id: outgoing.id }, { state: "unknown" })
  await tellOutgoing(
    manager,
    Object.assign(outgoing, { state: "unknown" as const }),
    "payout.updated",
    "refund.updated"
  )
}

const reviewed = z.object({ reason: z.enum(reviewReasons), payment_intent_id: z.string().nullable() })

/** Puts money that is nobody's again on the list of what a person must decide, for the reason it was there before. */
async function reviewAgain(
  gateway: Gateway,
  manager: EntityManager,
  refund: Refund,
  bank_transaction_id: string
): Promise<void> {
  const before = await row(
    manager,
    reviewed,
    "select reason, payment_intent_id from reviews where bank_transaction_id = $1 and reason <> 'possible_duplicate' order by seq limit 1",
    [bank_transaction_id]
  )
  if (!before) throw new Error(`refund ${refund.id} has no review`)
  await addReview(gateway, manager, {
    livemode: refund.livemode,
    bank_transaction_id,
    amount: refund.amount,
    ...before,
  })
}

/** Gives the promised money back to where it came from: the transfer was not made, or is given up before it was sent. */
export async function giveBack(
  gateway: Gateway,
  manager: EntityManager,
  outgoing: OutgoingPayment,
  outcome: { state: "failed" | "canceled"; code: string | null; message: string | null }
): Promise<void> {
  const refund =
    outgoing.kind === "refund" ? await manager.findOneByOrFail(Refund, { id: outgoing.object_id }) : null
  const payout =
    outgoing.kind === "payout" ? await manager.findOneByOrFail(Payout, { id: outgoing.object_id }) : null
  const place = { bank_account_id: outgoing.bank_account_id, object_id: outgoing.object_id }
  const back = refund?.bank_transaction_id
    ? { account: "unallocated" as const, ...place, bank_transaction_id: refund.bank_transaction_id }
    : {
        account: "balance" as const,
        ...place,
        account_id: (refund ?? payout)?.account_id ?? null,
        payment_intent_id: refund?.payment_intent_id ?? null,
      }
  await book(manager, {
    livemode: outgoing.livemode,
    kind: `${outgoing.kind}_failed`,
    unique_key: `given back:${outgoing.object_id}`,
    entries: [
      { account: waitingAccount(outgoing.kind), amount: outgoing.amount, ...place },
      { ...back, amount: -outgoing.amount },
    ],
  })
  if (refund?.bank_transaction_id) await reviewAgain(gateway, manager, refund, refund.bank_transaction_id)
  const changes = {
    state: outcome.state,
    settled_at: new Date(),
    failure_code: outcome.code,
    failure_message: outcome.message,
  }
  await manager.update(OutgoingPayment, { id: outgoing.id }, changes)
  Object.assign(outgoing, changes)
  await tellOutgoing(
    manager,
    outgoing,
    outcome.state === "failed" ? "payout.failed" : "payout.canceled",
    outcome.state === "failed" ? "refund.failed" : "refund.updated"
  )
}
