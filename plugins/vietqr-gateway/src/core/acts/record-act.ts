import type { EntityManager } from "typeorm"
import { z } from "zod"
import { newId } from "../../kernel/ids"
import { withoutDiacritics } from "../../kernel/text"

/** What every manual act needs: who does it and why. */
export const actFields = {
  author: z.string().min(1).max(200),
  reason: z.string().min(1).max(1000),
}

/**
 * Whether two authors are written as one person may be: case, diacritics, spaces and signs do not make another one.
 * Rather two people of nearly one name are asked for a clearer one than one person counts as two.
 */
export function samePerson(one: string, other: string): boolean {
  const folded = (author: string) =>
    withoutDiacritics(author.normalize("NFKC"))
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "")
  return folded(one) === folded(other)
}

/** Writes down a manual act; it can never be changed or removed. */
export async function noteAct(
  manager: EntityManager,
  act: { livemode: boolean; object_id: string; act: string; author: string; reason: string }
): Promise<void> {
  await manager.query(
    "insert into acts (id, livemode, object_id, act, author, reason) values ($1, $2, $3, $4, $5, $6)",
    [newId("act"), act.livemode, act.object_id, act.act, act.author, act.reason]
  )
}
