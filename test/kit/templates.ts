import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Client } from "pg"
import { createDatabase, databaseUrl, type OwnDatabase, superuserUrl } from "./databases"
import { root, runProgram } from "./processes"

const cli = "node_modules/@medusajs/cli/cli.js"
const shopScript = "test/kit/shop/make-shop.ts"

/** Folders of a built room that decide how a fresh database looks. */
const deciding = ["modules", "links", "migration-scripts", "workflows"]

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
}

/** Changes whenever a fresh database would look different. */
function fingerprint(...scripts: string[]): string {
  const rooms = ["backend", "plugins"].flatMap((floor) =>
    readdirSync(join(root, floor)).map((room) => join(root, floor, room, ".medusa/server/src"))
  )
  const hash = createHash("sha256")
  const files = rooms.flatMap((room) => deciding.flatMap((folder) => filesBelow(join(room, folder))))
  for (const file of [...scripts.map((script) => join(root, script)), ...files])
    hash.update(file).update(readFileSync(file))
  return hash.digest("hex").slice(0, 16)
}

/** Makes a template once for all suites, however many ask for it at the same time; `null` stands for an empty database. */
async function makeOnce(name: string, from: string | null, fill: (url: string) => Promise<void>) {
  const client = new Client({ connectionString: superuserUrl() })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext($1))", [name])
    const { rows } = await client.query("select 1 from pg_database where datname = $1 and datistemplate", [
      name,
    ])
    if (rows.length) return
    await client.query(`drop database if exists ${name}`)
    await client.query(`create database ${name}${from ? ` template ${from}` : ""}`)
    await fill(databaseUrl(name))
    await client.query(`alter database ${name} is_template true`)
  } finally {
    await client.end()
  }
}

/** The template in which all migrations have run and nothing else: of the whole marketplace beside, or made here. */
async function migratedTemplate(): Promise<string> {
  if (process.env.TEST_MIGRATED_TEMPLATE) return process.env.TEST_MIGRATED_TEMPLATE
  const name = `migrated_template_${fingerprint()}`
  await makeOnce(name, null, async (url) => {
    await runProgram([cli, "db:migrate", "--execute-safe-links"], { DATABASE_URL: url, LOG_LEVEL: "error" })
  })
  return name
}

/** A database of its own for one suite, migrated and empty. */
export async function newMigratedDatabase(): Promise<OwnDatabase> {
  return await createDatabase("migrated_test", await migratedTemplate())
}

/** A database of its own for one suite, with the sample shop. */
export async function newShopDatabase(): Promise<OwnDatabase> {
  const name = `shop_template_${fingerprint(shopScript)}`
  await makeOnce(name, await migratedTemplate(), async (url) => {
    await runProgram([cli, "exec", `./${shopScript}`], { DATABASE_URL: url, LOG_LEVEL: "error" })
  })
  return await createDatabase("shop_test", name)
}
