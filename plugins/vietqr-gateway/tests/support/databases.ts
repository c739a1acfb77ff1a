import { Client } from "pg"

/** The role the service runs as in tests; the same in every database of the cluster. */
const serviceRole = "gateway_test_service"

/** Address of the PostgreSQL server that tests make their databases on, as superuser. */
export function superuserUrl(database?: string): string {
  const superuser = process.env.TEST_POSTGRES_URL
  if (!superuser)
    throw new Error(
      "TEST_POSTGRES_URL is missing: give the address of a PostgreSQL superuser, e.g. postgres://postgres:postgres@127.0.0.1:5432/postgres"
    )
  const url = new URL(superuser)
  if (database) url.pathname = `/${database}`
  else if (url.pathname.length < 2) url.pathname = "/postgres"
  return url.toString()
}

/** The same server as the service's role. */
export function serviceUrl(database: string): string {
  const url = new URL(superuserUrl(database))
  url.username = serviceRole
  url.password = "gateway-test-password"
  return url.toString()
}

/** Runs statements as superuser. */
export async function asSuperuser(statements: string[], database?: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl(database) })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Waits, no longer than `limit_ms`, until nobody is connected to a database. */
async function untilUnused(client: Client, database: string, limit_ms: number): Promise<boolean> {
  const deadline = performance.now() + limit_ms
  do {
    const { rowCount } = await client.query(
      "select 1 from pg_stat_activity where datname = $1 and backend_type = 'client backend'",
      [database]
    )
    if (!rowCount) return true
    await new Promise((resolve) => setTimeout(resolve, 25))
  } while (performance.now() < deadline)
  return false
}

/**
 * How many rows of each table were read since a database was made, as PostgreSQL itself counts them.
 * The last counts of a connection come with its end, so this waits until everybody has left.
 */
export async function readRowsRead(database: string): Promise<Map<string, number>> {
  const admin = new Client({ connectionString: superuserUrl() })
  const reader = new Client({ connectionString: superuserUrl(database) })
  await admin.connect()
  try {
    if (!(await untilUnused(admin, database, 60_000))) throw new Error(`${database} is still in use`)
    await reader.connect()
    const { rows } = await reader.query<{ name: string; reads: number }>(
      "select relname as name, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as reads from pg_stat_user_tables"
    )
    await reader.end()
    return new Map(rows.map(({ name, reads }) => [name, reads]))
  } finally {
    await admin.end()
  }
}

/**
 * Drops a database once nobody is connected any more: a client that is just leaving would take the server's last word
 * for a failure. Who stays longer than two seconds is put out.
 */
export async function dropDatabase(database: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl() })
  await client.connect()
  try {
    await untilUnused(client, database, 2000)
    await client.query(`drop database if exists "${database}" with (force)`)
  } finally {
    await client.end()
  }
}
