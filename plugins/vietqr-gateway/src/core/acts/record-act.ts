import type { EntityManager } from "typeorm"
import { newId } from "../../kernel/ids"
import type { Decision } from "../context/owner"

/** What a person did by hand. */
export interface NewAct extends Decision {
  livemode: boolean
  /** What it was done to. */
  object_id: string
  /** A verb, e.g. `approve`. */
  act: string
  /** The approver whose code stands behind it. */
  approver_id?: string | undefined
}

/** Writes down a manual act; it can be neither changed nor removed. */
export async function recordAct(manager: EntityManager, act: NewAct): Promise<void> {
  await manager.query(
    "insert into acts (id, livemode, object_id, act, author, reason, key_id, approver_id) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    [
      newId("act"),
      act.livemode,
      act.object_id,
      act.act,
      act.author,
      act.reason,
      act.key_id,
      act.approver_id ?? null,
    ]
  )
}
