/** How long a request may wait for a connection to the database; meanwhile the pool goes on trying to open one. */
const acquire_ms = 2000

/**
 * Ends the wait for a connection after two seconds.
 *
 * Medusa hands the pool's size on and drops its time limits, so that knex waits a minute. The limit is a field of
 * the pool itself, which it reads at each wait.
 * @param connection the knex connection that all modules share
 */
export function limitAcquire(connection: unknown): void {
  const client = fieldOf(connection, "client")
  const pool = fieldOf(client, "pool")
  if (typeof pool !== "object" || pool === null || !("acquireTimeoutMillis" in pool))
    throw new Error("The database's pool has no time limit that could be set: knex has changed")
  Object.assign(pool, { acquireTimeoutMillis: acquire_ms })
}

function fieldOf(value: unknown, name: string): unknown {
  const holds = (typeof value === "object" || typeof value === "function") && value !== null && name in value
  return holds ? Reflect.get(value, name) : undefined
}
