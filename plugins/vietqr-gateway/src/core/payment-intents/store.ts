import type { EntityManager } from "typeorm"
import type { Caller } from "../../api/http/route"
import { missing } from "../../api/http/stripe-error"
import { PaymentIntent } from "./payment-intent.entity"

/** The caller's intent, or 404; with `lock` its row is held until the transaction ends. */
export async function findIntent(
  manager: EntityManager,
  caller: Caller,
  id: string,
  { lock = false } = {}
): Promise<PaymentIntent> {
  const query = manager
    .createQueryBuilder(PaymentIntent, "row")
    .where("row.id = :id and row.livemode = :livemode and row.account_id is not distinct from :account_id", {
      id,
      livemode: caller.livemode,
      account_id: caller.account_id,
    })
  if (lock) query.setLock("pessimistic_write")
  const found = await query.getOne()
  if (!found) throw missing("payment_intent", id, "intent")
  return found
}

/** An intent by its id, locked, whoever owns it: for the gateway's own work. */
export function lockIntent(manager: EntityManager, id: string): Promise<PaymentIntent | null> {
  return manager
    .createQueryBuilder(PaymentIntent, "row")
    .where("row.id = :id", { id })
    .setLock("pessimistic_write")
    .getOne()
}

/** Intents by their ids, locked in the order of these. */
export function lockIntents(manager: EntityManager, ids: string[]): Promise<PaymentIntent[]> {
  return manager
    .createQueryBuilder(PaymentIntent, "row")
    .where("row.id = any(:ids)", { ids })
    .orderBy("row.id")
    .setLock("pessimistic_write")
    .getMany()
}

/** Writes changed columns of an intent and answers it as it is now. */
export async function updateIntent(
  manager: EntityManager,
  intent: PaymentIntent,
  changes: Partial<PaymentIntent>
): Promise<PaymentIntent> {
  await manager.update(PaymentIntent, { id: intent.id }, changes)
  return Object.assign(intent, changes)
}
