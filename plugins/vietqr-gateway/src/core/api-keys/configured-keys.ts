import type { DataSource } from "typeorm"
import { newId } from "../../kernel/ids"
import { sha256Hex } from "../../kernel/signatures"

type Keys = { secret: string; publishable: string }

/**
 * Makes the configured secret and publishable keys usable. Keys that were configured earlier end with this boot,
 * also those of a mode that is not served any more.
 */
export async function ensureConfiguredKeys(
  db: DataSource,
  modes: readonly { livemode: boolean; keys: Keys }[]
): Promise<void> {
  const hashes = modes.flatMap(({ keys }) => [sha256Hex(keys.secret), sha256Hex(keys.publishable)])
  await db.transaction(async (manager) => {
    await manager.query(
      "update api_keys set revoked_at = now() where name = 'configured' and kind <> 'restricted' and revoked_at is null and not key_hash = any($1)",
      [hashes]
    )
    for (const { livemode, keys } of modes) {
      for (const [kind, key] of [
        ["secret", keys.secret],
        ["publishable", keys.publishable],
      ] as const) {
        await manager.query(
          "insert into api_keys (id, kind, livemode, key_hash, last4, name) values ($1, $2, $3, $4, $5, 'configured') on conflict (key_hash) do nothing",
          [newId("key"), kind, livemode, sha256Hex(key), key.slice(-4)]
        )
        await manager.query(
          "update api_keys set revoked_at = null where key_hash = $1 and name = 'configured' and revoked_at is not null",
          [sha256Hex(key)]
        )
      }
    }
  })
}
