import { randomUUID } from "node:crypto"
import { Client } from "pg"

/** The environment's variable, or a sentence that says what is missing. */
export function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run the tests with \`npm test\`, which sets it.`)
  return value
}

/** The address of a PostgreSQL superuser, as `npm test` gives it. */
export function superuserUrl(): string {
  return Object.assign(new URL(required("TEST_POSTGRES_URL")), { hostname: "localhost" }).href
}

/** The address of a database of the same server, for another role where one is given. */
export function databaseUrl(name: string, role?: { name: string; password: string }): string {
  const url = Object.assign(new URL(superuserUrl()), { pathname: `/${name}` })
  return role ? Object.assign(url, { username: role.name, password: role.password }).href : url.href
}

/** One statement as superuser. */
export async function asSuperuser<Row extends object>(
  statement: string,
  values: unknown[] = []
): Promise<Row[]> {
  const client = new Client({ connectionString: superuserUrl() })
  await client.connect()
  try {
    return (await client.query<Row>(statement, values)).rows
  } finally {
    await client.end()
  }
}

/**
 * Drops a database once nobody is connected any more: a client that is just saying goodbye would take the server's last
 * word for a failure. Who stays longer than two seconds is put out.
 */
async function dropDatabase(name: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const there = await asSuperuser(
      "select 1 from pg_stat_activity where datname = $1 and backend_type = 'client backend'",
      [name]
    )
    if (!there.length) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await asSuperuser(`drop database if exists ${name} with (force)`)
}

/** A database of its own for one suite, empty or a copy of a template. */
export type OwnDatabase = { name: string; url: string; drop: () => Promise<void> }

/** Makes a database whose name begins with `prefix`. */
export async function createDatabase(prefix: string, template?: string): Promise<OwnDatabase> {
  const name = `${prefix}_${randomUUID().replaceAll("-", "").slice(0, 20)}`
  await asSuperuser(`create database ${name}${template ? ` template ${template}` : ""}`)
  return {
    name,
    url: databaseUrl(name),
    drop: () => dropDatabase(name),
  }
}
