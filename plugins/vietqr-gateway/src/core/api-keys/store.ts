import type { EntityManager } from "typeorm"
import { z } from "zod"
import { row } from "../../kernel/database/sql"
import { newId, randomText } from "../../kernel/ids"
import { sha256Hex } from "../../kernel/signatures"
import { ApiKey } from "./api-key.entity"

const activeKey = z.object({
  id: z.string(),
  kind: z.enum(["secret", "publishable", "restricted"]),
  livemode: z.boolean(),
  account_id: z.string().nullable(),
  scopes: z.array(z.string()),
})

/** A key that may be used. */
export type ActiveKey = z.output<typeof activeKey>

/** The key of a hash, unless it was revoked. */
export function findActiveKey(
  manager: Pick<EntityManager, "query">,
  key_hash: string
): Promise<ActiveKey | null> {
  return row(
    manager,
    activeKey,
    "select id, kind, livemode, account_id, scopes from api_keys where key_hash = $1 and revoked_at is null",
    [key_hash]
  )
}

/** Makes a restricted key. The secret is answered this once; the database has its hash only. */
export async function createRestrictedKey(
  manager: EntityManager,
  {
    livemode,
    name,
    scopes,
    account_id,
  }: { livemode: boolean; name: string; scopes: string[]; account_id: string | null }
): Promise<{ key: ApiKey; secret: string }> {
  const secret = `rk_${livemode ? "live" : "test"}_${randomText(40)}`
  const id = newId("key")
  await manager.insert(ApiKey, {
    id,
    kind: "restricted",
    livemode,
    key_hash: sha256Hex(secret),
    last4: secret.slice(-4),
    name,
    account_id,
    scopes: [...new Set(scopes)],
  })
  return { key: await manager.findOneByOrFail(ApiKey, { id }), secret }
}

/** The keys of a mode, newest first. */
export function listKeys(manager: EntityManager, livemode: boolean): Promise<ApiKey[]> {
  return manager
    .createQueryBuilder(ApiKey, "row")
    .where("row.livemode = :livemode", { livemode })
    .orderBy("row.created_at", "DESC")
    .limit(100)
    .getMany()
}

/** Ends a restricted key at once; null where there is none. Ending it twice is fine. */
export async function revokeKey(
  manager: EntityManager,
  id: string,
  livemode: boolean
): Promise<ApiKey | null> {
  const revoked = await row(
    manager,
    z.object({ id: z.string() }),
    "update api_keys set revoked_at = coalesce(revoked_at, now()) where id = $1 and livemode = $2 and kind = 'restricted' returning id",
    [id, livemode]
  )
  return revoked && manager.findOneByOrFail(ApiKey, { id })
}
