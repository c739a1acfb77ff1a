import { Client, DatabaseError, escapeIdentifier, escapeLiteral } from "pg"
import { ConfigError } from "../config/config"
import { makeDataSource } from "./data-source"
import { grantStatements } from "./grants"

/** User, password and database of a postgres:// address. */
function loginOf(url: string): { user: string; password: string; database: string } {
  const parsed = new URL(url)
  return {
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
  }
}

/** Creates the database when the owner's address names one that is not there yet. */
async function ensureDatabase(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  try {
    await client.connect()
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== "3D000") throw error
    const maintenance = new URL(ownerUrl)
    maintenance.pathname = "/postgres"
    const creator = new Client({ connectionString: maintenance.toString() })
    await creator.connect()
    try {
      await creator.query(`create database ${escapeIdentifier(loginOf(ownerUrl).database)}`)
    } finally {
      await creator.end()
    }
    return
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Creates the service's role with the password of its address, when it is not there and the owner may create roles. */
async function ensureServiceRole(client: Client, serviceUrl: string): Promise<void> {
  const { user, password } = loginOf(serviceUrl)
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [user])
  if (!rowCount) {
    try {
      await client.query(
        `create role ${escapeIdentifier(user)} login nosuperuser nocreatedb nocreaterole ${password ? `password ${escapeLiteral(password)}` : ""}`
      )
    } catch (error) {
      // Another process made it in between.
      if (!(error instanceof DatabaseError) || !["42710", "23505"].includes(error.code ?? "")) throw error
    }
  }
}

/**
 * Brings the database up to date as its owner: database, service role, migrations, rights. Runs any number of times and
 * in any number of processes at once (an advisory lock lets one through).
 */
export async function prepareDatabase(ownerUrl: string, serviceUrl: string): Promise<void> {
  const service = loginOf(serviceUrl)
  if (service.user === loginOf(ownerUrl).user) {
    throw new ConfigError([
      "GATEWAY_DATABASE_URL must name a role of its own: the owner of the ledger could rewrite it",
    ])
  }
  await ensureDatabase(ownerUrl)
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('vietqr-gateway migrations'))")
    await ensureServiceRole(client, serviceUrl)
    const source = makeDataSource(ownerUrl, 1)
    await source.initialize()
    try {
      await source.runMigrations({ transaction: "each" })
    } finally {
      await source.destroy()
    }
    await client.query(
      `grant connect on database ${escapeIdentifier(service.database)} to ${escapeIdentifier(service.user)}`
    )
    await client.query("begin")
    for (const statement of grantStatements(service.user)) await client.query(statement)
    await client.query("commit")
  } finally {
    await client.end()
  }
}
