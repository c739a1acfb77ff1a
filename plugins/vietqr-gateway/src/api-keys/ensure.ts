import type { DataSource } from "typeorm"
import { newId } from "../common/ids"
import { sha256Hex } from "../common/signatures"

/** Makes the configured secret and publishable key usable; earlier configured keys of the mode end with the next boot. */
export async function ensureConfiguredKeys(db: DataSource, livemode: boolean, keys: { secret: string; publishable: string }): Promise<void> {
  await db.transaction(async (manager) => {
    for (const [kind, key] of [["secret", keys.secret], ["publishable", keys.publishable]] as const) {
      await manager.query("update api_keys set revoked_at = now() where livemode = $1 and kind = $2 and name = 'configured' and key_hash <> $3 and revoked_at is null", [
        livemode, kind, sha256Hex(key),
      ])
      await manager.query("insert into api_keys (id, kind, livemode, key_hash, last4, name) values ($1, $2, $3, $4, $5, 'configured') on conflict (key_hash) do nothing", [
        newId("key"), kind, livemode, sha256Hex(key), key.slice(-4),
      ])
      await manager.query("update api_keys set revoked_at = null where key_hash = $1 and name = 'configured' and revoked_at is not null", [sha256Hex(key)])
    }
  })
}
