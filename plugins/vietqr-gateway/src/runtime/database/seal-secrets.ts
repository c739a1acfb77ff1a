import type { DataSource, EntityManager } from "typeorm"
import { z } from "zod"
import { rows } from "../../kernel/database/sql"
import { isSealed, seal, unseal } from "../../kernel/sealing"
import { ConfigError } from "../config/config"

/** The key that seals, and the one before it, where a start is to seal anew what lies under that. */
export interface SealingKeys {
  sealing_key: string
  former_sealing_key: string | undefined
}

/** Where sealed secrets lie; each is sealed for the id of its row. */
const places = [
  ["webhook_endpoints", "secret"],
  ["webhook_endpoints", "previous_secret"],
  ["approvers", "secret"],
] as const

const storedSecret = z.object({ id: z.string(), secret: z.string() })

/** What lies sealed under a key; null under another one, which is how a key is found not to be that of a secret. */
function open(key: string | undefined, id: string, secret: string): string | null {
  if (key === undefined) return null
  try {
    return unseal(key, id, secret)
  } catch {
    return null
  }
}

/** A secret under the present key, or null where no key opens it. */
function sealedAnew(
  { sealing_key, former_sealing_key }: SealingKeys,
  { id, secret }: z.output<typeof storedSecret>
): string | null {
  if (!isSealed(secret)) return seal(sealing_key, id, secret)
  if (open(sealing_key, id, secret) !== null) return secret
  const former = open(former_sealing_key, id, secret)
  return former === null ? null : seal(sealing_key, id, former)
}

/** Of what has ended no secret is kept. */
async function dropEndedSecrets(manager: EntityManager): Promise<void> {
  await manager.query(
    "update webhook_endpoints set secret = '', previous_secret = null where deleted_at is not null and secret <> ''"
  )
  await manager.query("update approvers set secret = null where state = 'revoked' and secret is not null")
}

/** Seals what can be opened. @returns the ids of rows whose secrets no key opens */
async function sealAll(manager: EntityManager, keys: SealingKeys): Promise<Set<string>> {
  await dropEndedSecrets(manager)
  const closed = new Set<string>()
  for (const [table, column] of places) {
    const found = await rows(
      manager,
      storedSecret,
      `select id, ${column} as secret from ${table} where ${column} <> '' order by id for update`
    )
    for (const stored of found) {
      const sealed = sealedAnew(keys, stored)
      if (sealed === null) closed.add(stored.id)
      else if (sealed !== stored.secret)
        await manager.query(`update ${table} set ${column} = $2 where id = $1`, [stored.id, sealed])
    }
  }
  return closed
}

/**
 * Seals secrets that an older version left in clear, and anew what lies under the former key.
 * @throws ConfigError when the key is another one than that under which something lies sealed
 */
export async function sealStoredSecrets(db: DataSource, keys: SealingKeys): Promise<void> {
  await db.transaction(async (manager) => {
    const closed = await sealAll(manager, keys)
    if (closed.size)
      throw new ConfigError([
        `GATEWAY_SEALING_KEY does not open ${closed.size} secret(s) in the database: set it to what it was, or set what it was as GATEWAY_FORMER_SEALING_KEY for one start.`,
        "Where that key is lost, the command forget-sealed ends the approvers and webhook endpoints that lie sealed under it.",
      ])
  })
}

/** Ends approvers and webhook endpoints whose secrets no key opens. @returns their ids */
export async function forgetSealed(db: DataSource, keys: SealingKeys): Promise<string[]> {
  return db.transaction(async (manager) => {
    const closed = [...(await sealAll(manager, keys))]
    await manager.query(
      "update webhook_endpoints set deleted_at = now(), status = 'disabled' where id = any($1)",
      [closed]
    )
    await manager.query("update approvers set state = 'revoked', revoked_at = now() where id = any($1)", [
      closed,
    ])
    await dropEndedSecrets(manager)
    return closed
  })
}
