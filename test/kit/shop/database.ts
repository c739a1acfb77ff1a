import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { Client } from "pg"
import { createDatabase, databaseUrl, type OwnDatabase, superuserUrl } from "../databases"
import { root, runProgram } from "../processes"

const cli = "node_modules/@medusajs/cli/cli.js"

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

/** What decides how a fresh database looks: the built modules, links and scripts, and the shop that is made in it. */
function templateName(): string {
  const hash = createHash("sha256").update(readFileSync(join(__dirname, "make-shop.ts")))
  for (const room of readdirSync(join(root, "backend"))) {
    for (const part of ["modules", "links", "migration-scripts", "workflows"]) {
      const folder = join(root, "backend", room, ".medusa/server/src", part)
      if (!existsSync(folder)) continue
      for (const file of filesBelow(folder).sort()) {
        if (statSync(file).isFile()) hash.update(file).update(readFileSync(file))
      }
    }
  }
  return `checkout_template_${hash.digest("hex").slice(0, 16)}`
}

/** A migrated database with the sample shop, made once for all suites and copied for each. */
async function template(): Promise<string> {
  const name = templateName()
  const client = new Client({ connectionString: superuserUrl() })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext($1))", [name])
    const { rows } = await client.query("select 1 from pg_database where datname = $1 and datistemplate", [
      name,
    ])
    if (rows.length) return name
    await client.query(`drop database if exists ${name}`)
    await client.query(`create database ${name}`)
    const env = { DATABASE_URL: databaseUrl(name), LOG_LEVEL: "error" }
    await runProgram([cli, "db:migrate", "--execute-safe-links"], env)
    await runProgram([cli, "exec", "./test/kit/shop/make-shop.ts"], env)
    await client.query(`alter database ${name} is_template true`)
    return name
  } finally {
    await client.end()
  }
}

/** A database of its own for one suite, with the sample shop. */
export async function newShopDatabase(): Promise<OwnDatabase> {
  return await createDatabase("checkout_test", await template())
}
