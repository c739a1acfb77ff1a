import type { EntityManager } from "typeorm"
import { z } from "zod"
import { presentCharge, reversedOf } from "../../api/charges/present"
import { mergeMetadata, type metadata } from "../../api/http/fields"
import type { Call } from "../../api/http/route"
import { refused, StripeError } from "../../api/http/stripe-error"
import { type PresentedRefund, presentRefund } from "../../api/refunds/present"
import { row } from "../../kernel/database/sql"
import { newId } from "../../kernel/ids"
import { book } from "../../kernel/ledger/book"
import { holdBalance } from "../balance/balance"
import type { Charge } from "../charges/charge.entity"
import { emit } from "../events/emit-events"
import type { Destination } from "../outgoing-payments/destination"
import { planOutgoing } from "../outgoing-payments/store"
import { lockIntent } from "../payment-intents/store"
import { Refund } from "./refund.entity"

const payer = z.object({ bank_bin: z.string(), account_number: z.string(), name: z.string().nullable() })

/** The payer's own account, where one notice named it for the whole payment. */
async function payerAccount(manager: EntityManager, payment_intent_id: string): Promise<Destination | null> {
  const found = await row(
    manager,
    payer,
    `select min(b.counterparty_bank_bin) as bank_bin, min(b.counterparty_account_number) as account_number, min(b.counterparty_name) as name
     from bank_transactions b where b.id in (select bank_transaction_id from ledger_entries where payment_intent_id = $1 and account = 'intent_funding')
     having count(distinct b.counterparty_account_number) = 1 and count(*) = count(b.counterparty_account_number)
       and min(b.counterparty_bank_bin) ~ '^[0-9]{6}$' and min(b.counterparty_account_number) ~ '^[A-Za-z0-9]{1,19}$'`,
    [payment_intent_id]
  )
  return (
    found && {
      bank_bin: found.bank_bin,
      account_number: found.account_number,
      account_holder_name: found.name ?? "",
    }
  )
}

/** What a new refund of a charge asks for. */
export interface RefundRequest {
  charge: Charge
  amount: number | undefined
  reason: string | undefined
  metadata: z.output<typeof metadata> | undefined
  destination: Destination | undefined
}

/**
 * Promises money of a charge back to its payer. It leaves the balance at once and the bank when a person pays it out.
 * @throws StripeError 400 when more is asked for than is left of the charge, or than the balance holds
 */
export async function createRefund(
  { manager, gateway, caller, request }: Pick<Call<unknown>, "manager" | "gateway" | "caller" | "request">,
  asked: RefundRequest
): Promise<PresentedRefund> {
  const { charge } = asked
  // The intent's row orders refunds of one charge.
  const intent = await lockIntent(manager, charge.payment_intent_id)
  if (!intent?.bank_account_id) throw new Error(`charge ${charge.id} has no bank account`)
  const before = await presentCharge(manager, charge)
  const left = before.amount - before.amount_refunded
  const reversed = await reversedOf(manager, charge)
  if (reversed > 0 && (asked.amount ?? left) > left - reversed) {
    throw new StripeError(
      400,
      `The bank took back ${reversed} VND of charge ${charge.id}: they cannot be refunded as well.`,
      { code: "charge_disputed", param: "charge" }
    )
  }
  if (left === 0)
    throw new StripeError(400, `Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
      param: "charge",
    })
  const amount = asked.amount ?? left
  if (amount > left)
    throw refused(
      "amount",
      "amount_too_large",
      `Refund amount (${amount} VND) is greater than unrefunded amount on charge (${left} VND).`
    )
  await holdBalance(manager, caller.livemode, caller.account_id, amount)
  const id = newId("re")
  await manager.insert(Refund, {
    id,
    livemode: caller.livemode,
    account_id: caller.account_id,
    charge_id: charge.id,
    payment_intent_id: charge.payment_intent_id,
    amount,
    reason: asked.reason ?? null,
    metadata: mergeMetadata({}, asked.metadata),
  })
  await book(manager, {
    livemode: caller.livemode,
    kind: "refund",
    unique_key: `refund:${id}`,
    entries: [
      {
        account: "balance",
        amount,
        bank_account_id: intent.bank_account_id,
        account_id: caller.account_id,
        payment_intent_id: charge.payment_intent_id,
        object_id: id,
      },
      {
        account: "refunds_outgoing",
        amount: -amount,
        bank_account_id: intent.bank_account_id,
        object_id: id,
      },
    ],
  })
  const outgoing = await planOutgoing(manager, gateway.config.transfer_code_prefix, {
    livemode: caller.livemode,
    kind: "refund",
    object_id: id,
    amount,
    bank_account_id: intent.bank_account_id,
    destination: asked.destination ?? (await payerAccount(manager, charge.payment_intent_id)),
    created_by: caller.key_id,
    needs_approval: false,
    not_before: null,
  })
  const presented = await presentRefund(manager, await manager.findOneByOrFail(Refund, { id }), outgoing)
  const told = { livemode: caller.livemode, account_id: caller.account_id, request }
  await emit(manager, { ...told, type: "refund.created", object: presented })
  await emit(manager, {
    ...told,
    type: "charge.refunded",
    object: await presentCharge(manager, charge),
    previous_attributes: { amount_refunded: before.amount_refunded },
  })
  return presented
}
