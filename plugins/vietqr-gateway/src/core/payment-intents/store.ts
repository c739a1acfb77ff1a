import type { EntityManager } from "typeorm"
import type { Owner } from "../context/owner"
import { PaymentIntent } from "./payment-intent.entity"

/** The owner's intent, or null; with `lock` its row is locked until the transaction ends. */
export function findIntent(
  manager: EntityManager,
  owner: Owner,
  id: string,
  { lock = false } = {}
): Promise<PaymentIntent | null> {
  const query = manager
    .createQueryBuilder(PaymentIntent, "row")
    .where("row.id = :id and row.livemode = :livemode and row.account_id is not distinct from :account_id", {
      id,
      livemode: owner.livemode,
      account_id: owner.account_id,
    })
  if (lock) query.setLock("pessimistic_write")
  return query.getOne()
}

/** An intent of a mode, whoever owns it: for payers, who know its secret. */
export function findIntentOfMode(
  manager: EntityManager,
  id: string,
  livemode: boolean
): Promise<PaymentIntent | null> {
  return manager.findOneBy(PaymentIntent, { id, livemode })
}

/** An intent by the token of its payment page; the token is the permission. */
export async function findIntentByToken(
  manager: EntityManager,
  token: string | undefined
): Promise<PaymentIntent | null> {
  return token && /^[A-Za-z0-9]{32}$/.test(token)
    ? manager.findOneBy(PaymentIntent, { instructions_token: token })
    : null
}

/** Intents of test mode that wait for money, newest first. */
export function listWaitingTestIntents(manager: EntityManager, limit: number): Promise<PaymentIntent[]> {
  return manager.find(PaymentIntent, {
    where: { livemode: false, status: "requires_action" },
    order: { seq: "DESC" },
    take: limit,
  })
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
export async function lockIntents(manager: EntityManager, ids: string[]): Promise<PaymentIntent[]> {
  if (!ids.length) return []
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

/** Writes how far locked intents have come: those that take money or have all of it, in one statement. */
export async function updateFunding(
  manager: EntityManager,
  intents: readonly PaymentIntent[]
): Promise<void> {
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
