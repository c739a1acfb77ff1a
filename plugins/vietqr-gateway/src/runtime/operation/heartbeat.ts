import type { DataSource } from "typeorm"

/** A silence longer than this counts as a downtime. */
const downtime_s = 60

/**
 * Finds out at boot whether the gateway was away, and if so holds expiry back for `catch_up_ms`: banks and sources can
 * repeat what was missed. Runs before anything expires.
 */
export async function recordStart(db: DataSource, catch_up_ms: number): Promise<void> {
  await db.query(
    `update heartbeat set alive_at = now(),
       expiry_after = case when alive_at < now() - make_interval(secs => $1) then greatest(expiry_after, now() + make_interval(secs => $2)) else expiry_after end`,
    [downtime_s, catch_up_ms / 1000]
  )
}

/** Records that the gateway is alive. */
export async function recordBeat(db: DataSource): Promise<void> {
  await db.query("update heartbeat set alive_at = now()")
}

/** Lets expiry go on: nothing that was sent in time is missing any more. */
export async function endCatchUp(db: DataSource): Promise<void> {
  await db.query("update heartbeat set expiry_after = now()")
}
