import { Client } from "pg"

/** The role the service runs as in tests; the same in every database of the cluster. */
const serviceRole = "gateway_test_service"

/** Address of the PostgreSQL server that tests make their databases on, as superuser. */
export function superuserUrl(database?: string): string {
  const given = process.env.TEST_POSTGRES_URL
  if (!given) throw new Error("TEST_POSTGRES_URL is missing: give the address of a PostgreSQL superuser, e.g. postgres://postgres:postgres@127.0.0.1:5432/postgres")
  const url = new URL(given)
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
