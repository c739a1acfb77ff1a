import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import type { RuleContext } from "../context/rule-context"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { lockAllOutgoing } from "../outgoing-payments/store"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import { lockIntents } from "../payment-intents/store"
import type { ReviewState } from "../reviews/open-review"
import { lockOpenCases } from "../reviews/store"
import { UnitOfWork } from "../unit-of-work/unit-of-work"
import { type CodeOwner, findCodeOwners } from "./code-owners"
import { lockReversibleCredits, type ReversibleCredit } from "./reversible-credits"
import { lockUnexplainedDebits, type UnexplainedDebit } from "./unexplained-debits"

/**
 * What movements of one transaction share, and what they will write.
 * It is read and locked once for all of them, and changed in memory as each is applied.
 */
export interface ReconciliationContext {
  readonly rules: RuleContext
  readonly work: UnitOfWork
  /** What the codes in the movements' texts stand for. */
  readonly owners: ReadonlyMap<string, CodeOwner>
  /** Every intent that a code stands for, locked. */
  readonly intents: ReadonlyMap<string, PaymentIntent>
  /** The open case of each intent, by the intent's id; locked. Another credit of the intent joins it. */
  readonly cases: Map<string, ReviewState>
  /** Every refund's and payout's transfer that a debit may be, or a credit brings back, by the id of the refund or payout; locked. */
  readonly outgoing: ReadonlyMap<string, OutgoingPayment>
  /** Debits that nothing explained yet, oldest first: their credits may still come. */
  readonly unexplainedDebits: UnexplainedDebit[]
  /** Credits that a debit may take back, oldest first. */
  readonly credits: ReversibleCredit[]
}

/**
 * Reads and locks everything that the movements may touch.
 * The order is the one that every path follows: intents by their ids, then reviews, then transfers at the bank.
 * @param transactions stored movements that are about to be applied, or one that was applied before (`applied`)
 */
export async function readReconciliation(
  rules: RuleContext,
  transactions: readonly BankTransaction[],
  { applied = false } = {}
): Promise<ReconciliationContext> {
  const { manager } = rules
  const codes = [...new Set(transactions.flatMap((transaction) => transaction.codes))]
  const owners = await findCodeOwners(manager, codes)
  const idsOf = (...types: CodeOwner["object_type"][]) =>
    [...owners.values()].flatMap(({ object_type, object_id }) =>
      types.includes(object_type) ? [object_id] : []
    )
  const intents = await lockIntents(manager, idsOf("payment_intent"))
  const debits = transactions.filter(({ direction }) => direction === "debit")
  const unexplainedDebits = intents.length ? await lockUnexplainedDebits(manager, codes) : []
  const credits = intents.length
    ? await lockReversibleCredits(manager, {
        debits: [...unexplainedDebits, ...debits],
        intents,
        except: applied ? [] : transactions.map(({ id }) => id),
      })
    : []
  const known = new Map(
    [...credits.flatMap(({ reviews }) => reviews), ...unexplainedDebits.map(({ review }) => review)].map(
      (review) => [review.id, review]
    )
  )
  const cases = new Map<string, ReviewState>()
  // What is known already is one object with what it is known as: both are changed in memory.
  for (const [intent_id, review] of await lockOpenCases(
    manager,
    intents.map(({ id }) => id)
  ))
    cases.set(intent_id, known.get(review.id) ?? review)
  const outgoing = await lockAllOutgoing(manager, idsOf("refund", "payout"))
  return {
    rules,
    work: new UnitOfWork(rules),
    owners,
    cases,
    intents: new Map(intents.map((intent) => [intent.id, intent])),
    outgoing: new Map(outgoing.map((one) => [one.object_id, one])),
    unexplainedDebits,
    credits,
  }
}
