import type { EntityManager } from "typeorm"
import { newId, randomText } from "../../kernel/ids"
import { sha256Hex } from "../../kernel/signatures"
import { Approver } from "./approver.entity"

/** How long an enrolment token holds. */
const token_ms = 60 * 60_000

/** Who is to become an approver. */
export interface Invitation {
  livemode: boolean
  name: string
  /** Who that is at the shop. */
  person: string
}

/**
 * Invites a person to become an approver. Only the operator's command does so; no route of the API can.
 * @returns the enrolment token, shown this once: the database has its hash only
 */
export async function inviteApprover(
  manager: EntityManager,
  invitation: Invitation,
  now: Date
): Promise<{ approver: Approver; token: string }> {
  const token = `enr_${randomText(40)}`
  const id = newId("apr")
  await manager.insert(Approver, {
    id,
    ...invitation,
    state: "invited",
    token_hash: sha256Hex(token),
    token_until: new Date(now.getTime() + token_ms),
    last_step: 0,
    failures: 0,
  })
  return { approver: await manager.findOneByOrFail(Approver, { id }), token }
}

/** The invitation of a token that still holds, locked where asked for; or null. */
export async function findInvitation(
  manager: EntityManager,
  token: string,
  now: Date,
  { lock = false } = {}
): Promise<Approver | null> {
  if (!/^enr_[A-Za-z0-9]{40}$/.test(token)) return null
  const query = manager
    .createQueryBuilder(Approver, "row")
    .where("row.token_hash = :hash and row.state = 'invited' and row.token_until > :now", {
      hash: sha256Hex(token),
      now,
    })
  if (lock) query.setLock("pessimistic_write")
  return query.getOne()
}

/** An approver of a mode by its id, or null. */
export function findApprover(
  manager: EntityManager,
  livemode: boolean,
  id: string
): Promise<Approver | null> {
  return manager.findOneBy(Approver, { id, livemode })
}

/** The same, locked until the transaction ends: two codes are not checked at once. */
export function lockApprover(
  manager: EntityManager,
  livemode: boolean,
  id: string
): Promise<Approver | null> {
  return manager
    .createQueryBuilder(Approver, "row")
    .where("row.id = :id and row.livemode = :livemode", { id, livemode })
    .setLock("pessimistic_write")
    .getOne()
}

/** Ends what an approver may do, at once. @returns whether there was such an approver */
export async function revokeApprover(manager: EntityManager, id: string, now: Date): Promise<boolean> {
  const { affected } = await manager.update(
    Approver,
    { id },
    { state: "revoked", revoked_at: now, secret: null }
  )
  return affected === 1
}
