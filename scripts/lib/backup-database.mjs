import { createHash } from "node:crypto"
import { createReadStream, createWriteStream, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { finished, pipeline } from "node:stream/promises"
import { createGunzip, createGzip } from "node:zlib"
import { copyIn, copyOut } from "./backup-copy.mjs"
import { readSchema, readSequences } from "./backup-schema.mjs"
import { root } from "./files.mjs"
import { Refusal } from "./progress.mjs"

const require = createRequire(join(root, "package.json"))
const { Client } = require("pg")

/** Every value is written so that it is read back as the same. */
const exactly =
  "set datestyle = iso; set intervalstyle = postgres; set extra_float_digits = 3; set timezone = utc"

/** Connects to a database, or says in a sentence which variable to look at. */
async function connectTo(url, what) {
  const client = new Client({ connectionString: url, application_name: "chophien backup" })
  try {
    await client.connect()
  } catch (error) {
    throw new Refusal(`The database of the ${what} cannot be reached: ${error.message}`)
  }
  return client
}

/**
 * One database as it is at one moment, however long writing it takes and whatever is written to it meanwhile.
 * @param {string} url @param {string} what shop or gateway
 */
export async function openSnapshot(url, what) {
  const client = await connectTo(url, what)
  await client.query(exactly)
  await client.query(
    "set lock_timeout = '10s'; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0"
  )
  await client.query("begin isolation level repeatable read read only")
  const { rows } = await client.query("select now() as at, current_setting('server_version') as version")
  return { client, what, at: rows[0].at.toISOString(), version: rows[0].version }
}

/**
 * Writes a snapshot into a folder: the statements before and after the rows, and a file of rows a table.
 * @returns {Promise<{at: string, version: string, tables: {name: string, columns: string, rows: number, file: string}[]}>}
 */
export async function writeSnapshot({ client, what, at, version }, folder) {
  mkdirSync(join(folder, "rows"), { recursive: true })
  const schema = await readSchema(client)
  if (schema.unknown.length)
    throw new Refusal(
      `The backup does not know how to write these parts of the ${what}'s database: ${schema.unknown.join(", ")}. Add them to scripts/lib/backup-schema.mjs.`
    )
  const tables = []
  for (const [index, { name, columns }] of schema.tables.entries()) {
    const file = `rows/${String(index + 1).padStart(4, "0")}.gz`
    const gzip = createGzip({ level: 6 })
    const written = pipeline(gzip, createWriteStream(join(folder, file)))
    const rows = columns ? await copyOut(client, `copy ${name} (${columns}) to stdout`, gzip) : 0
    gzip.end()
    await written
    tables.push({ name, columns, rows, file })
  }
  const script = (statements) => statements.map((statement) => `${statement};\n`).join("")
  writeFileSync(join(folder, "before.sql"), script(schema.before))
  writeFileSync(join(folder, "after.sql"), script([...schema.after, ...(await readSequences(client))]))
  await client.query("commit")
  return { at, version, tables }
}

/** Whether a database holds nothing of anybody's; one that is not there yet counts as empty. */
export async function isEmptyDatabase(url, what) {
  const client = await connectTo(url, what)
  try {
    const { rows } = await client.query(
      `select count(*)::int as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`
    )
    return rows[0].tables === 0
  } finally {
    await client.end()
  }
}

/** Brings a written snapshot into an empty database; all of it or nothing. */
export async function restoreSnapshot(url, what, folder, tables) {
  const client = await connectTo(url, what)
  try {
    await client.query(exactly)
    await client.query("begin")
    // A function may name a table that is made after it.
    await client.query("set local check_function_bodies = off; set local statement_timeout = 0")
    await client.query(readFileSync(join(folder, "before.sql"), "utf8"))
    for (const { name, columns, rows, file } of tables) {
      if (!columns) continue
      const source = createReadStream(join(folder, file)).pipe(createGunzip())
      const taken = await copyIn(client, `copy ${name} (${columns}) from stdin`, source)
      if (taken !== rows)
        throw new Refusal(
          `The backup has ${rows} rows of ${name}, and ${taken} could be read. It is damaged.`
        )
    }
    await client.query(readFileSync(join(folder, "after.sql"), "utf8"))
    await client.query("commit")
    await client.query("analyze")
  } finally {
    await client.end()
  }
}

/** The SHA-256 of a file, in hexadecimal. */
export async function hashFile(file) {
  const hash = createHash("sha256")
  const stream = createReadStream(file)
  stream.on("data", (chunk) => hash.update(chunk))
  await finished(stream)
  return hash.digest("hex")
}
