import type { EntityManager } from "typeorm"
import { z } from "zod"
import { presentChargeAs } from "../../api/charges/present"
import type { Call } from "../../api/http/route"
import { presentPaymentIntent } from "../../api/payment-intents/present"
import { int8, row, rows } from "../../kernel/database/sql"
import { newId } from "../../kernel/ids"
import { book } from "../../kernel/ledger/book"
import { newTransferCode } from "../../kernel/transfer-codes/transfer-codes"
import type { Gateway } from "../../runtime/gateway"
import { emit, type Happening } from "../events/emit-events"
import { addReview } from "../reviews/open-review"
import type { Writes } from "../unit-of-work/unit-of-work"
import type { PaymentIntent } from "./payment-intent.entity"
import { updateIntent } from "./store"

type Asked = Call<unknown>["request"]

/** What is told of an intent as it is now. */
async function happeningOf(
  gateway: Gateway,
  intent: PaymentIntent,
  type: string,
  request?: Asked
): Promise<Happening> {
  const object = presentPaymentIntent(
    intent,
    await gateway.bankAccount(intent.bank_account_id),
    gateway.config.public_url
  )
  return {
    type: `payment_intent.${type}`,
    livemode: intent.livemode,
    account_id: intent.account_id,
    object,
    ...(request ? { request } : {}),
  }
}

/** Tells the world about an intent as it is now. */
export async function tell(
  gateway: Gateway,
  manager: EntityManager,
  intent: PaymentIntent,
  type: string,
  request?: Asked
): Promise<void> {
  await emit(manager, await happeningOf(gateway, intent, type, request))
}

/** Gives an intent its own transfer code, bank account and deadline, by the database's clock. */
export async function showInstructions(
  gateway: Gateway,
  manager: EntityManager,
  intent: PaymentIntent,
  request?: Asked
): Promise<PaymentIntent> {
  const bankAccount = await gateway.defaultBankAccount(intent.livemode)
  let code: string | undefined
  while (!code) {
    const claimed = await row(
      manager,
      z.object({ code: z.string() }),
      "insert into transfer_codes (code, object_type, object_id, livemode) values ($1, 'payment_intent', $2, $3) on conflict do nothing returning code",
      [newTransferCode(gateway.config.transfer_code_prefix), intent.id, intent.livemode]
    )
    code = claimed?.code
  }
  const deadline = await row(
    manager,
    z.object({ at: z.date() }),
    "select now() + make_interval(secs => $1) as at",
    [intent.expires_after_seconds]
  )
  const shown = await updateIntent(manager, intent, {
    status: "requires_action",
    transfer_code: code,
    bank_account_id: bankAccount.id,
    expires_at: deadline?.at ?? null,
  })
  await tell(gateway, manager, shown, "requires_action", request)
  return shown
}

/**
 * Will place money of a bank credit on a locked intent that waits for it, and complete the intent when all is there.
 * The caller books what lies on the bank; this only counts and, at the end, makes the charge.
 */
export async function receiveFunds(
  gateway: Gateway,
  writes: Writes,
  intent: PaymentIntent,
  amount: number
): Promise<void> {
  intent.amount_received += amount
  writes.intent(intent)
  if (intent.amount_received < intent.amount) {
    writes.emit(await happeningOf(gateway, intent, "partially_funded"))
    return
  }
  const { livemode, account_id, bank_account_id } = intent
  if (!bank_account_id) throw new Error(`intent ${intent.id} has no bank account`)
  const charge = {
    id: newId("ch"),
    livemode,
    account_id,
    payment_intent_id: intent.id,
    amount: intent.amount,
    description: intent.description,
    metadata: intent.metadata,
  }
  writes.book({
    livemode,
    kind: "charge",
    unique_key: `charge:${charge.id}`,
    entries: [
      { account: "intent_funding", amount: intent.amount, bank_account_id, payment_intent_id: intent.id },
      {
        account: "balance",
        amount: -intent.amount,
        bank_account_id,
        account_id,
        payment_intent_id: intent.id,
        object_id: charge.id,
      },
    ],
  })
  Object.assign(intent, { status: "succeeded", latest_charge_id: charge.id })
  writes.emit(await happeningOf(gateway, intent, "succeeded"))
  writes.charge(charge, ({ created_at, balance_transaction }) => ({
    type: "charge.succeeded",
    livemode,
    account_id,
    object: presentChargeAs({ ...charge, created_at }, 0, balance_transaction),
  }))
  gateway.metrics.intents.inc({ outcome: "succeeded" })
}

/** What each credit gave to an intent so far. */
function fundingOf(manager: EntityManager, intent: PaymentIntent) {
  return rows(
    manager,
    z.object({ bank_transaction_id: z.string(), bank_account_id: z.string(), amount: int8 }),
    `select bank_transaction_id, bank_account_id, -sum(amount) as amount from ledger_entries
     where payment_intent_id = $1 and account = 'intent_funding' and bank_transaction_id is not null
     group by 1, 2 having sum(amount) < 0`,
    [intent.id]
  )
}

/**
 * Ends a locked intent that was not paid. What had already arrived for it goes back to the funds nobody owns yet, where
 * a person returns or places it.
 */
export async function cancelIntent(
  gateway: Gateway,
  manager: EntityManager,
  intent: PaymentIntent,
  reason: string | null,
  request?: Asked
): Promise<PaymentIntent> {
  for (const part of intent.amount_received > 0 ? await fundingOf(manager, intent) : []) {
    const { bank_account_id, bank_transaction_id, amount } = part
    await book(manager, {
      livemode: intent.livemode,
      kind: "release",
      unique_key: `release:${intent.id}:${bank_transaction_id}`,
      entries: [
        {
          account: "intent_funding",
          amount,
          bank_account_id,
          bank_transaction_id,
          payment_intent_id: intent.id,
        },
        { account: "unallocated", amount: -amount, bank_account_id, bank_transaction_id },
      ],
    })
    await addReview(gateway, manager, {
      livemode: intent.livemode,
      bank_transaction_id,
      payment_intent_id: intent.id,
      amount,
      reason: reason === "expired" ? "expired_underpaid" : "canceled_underpaid",
    })
  }
  const now = await row(manager, z.object({ at: z.date() }), "select now() as at")
  const canceled = await updateIntent(manager, intent, {
    status: "canceled",
    cancellation_reason: reason,
    canceled_at: now?.at ?? null,
    amount_received: 0,
  })
  await tell(gateway, manager, canceled, "canceled", request)
  gateway.metrics.intents.inc({ outcome: reason === "expired" ? "expired" : "canceled" })
  return canceled
}
