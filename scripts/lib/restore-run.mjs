import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { hashFile, isEmptyDatabase, restoreSnapshot } from "./backup-database.mjs"
import { linkFiles, pathsBelow, unpackFile } from "./backup-files.mjs"
import { isSealed, unsealFile } from "./backup-seal.mjs"
import { ensureDatabase, startPostgres } from "./postgres.mjs"
import { bold, failWith, Refusal, step, yellow } from "./progress.mjs"
import { readSettings } from "./settings.mjs"

/** What a restore makes in the data folder, and so must not find there. */
const made = [
  "postgres",
  ".postgres-ready",
  "postgres-password",
  "files",
  ".migrated",
  ".seeded",
  "running.json",
]

function refuseUnlessEmpty(dataDir) {
  const there = existsSync(dataDir) ? readdirSync(dataDir).filter((name) => made.includes(name)) : []
  if (there.length)
    throw new Refusal(
      `The data folder ${dataDir} is not empty (${there.join(", ")}): a restore overwrites nothing. Set DATA_DIR to a new folder.`
    )
}

/** Unpacks a backup into `folder` and checks every byte of it. */
async function open(file, folder) {
  let archive = file
  if (isSealed(file)) {
    archive = join(folder, "opened.tar")
    await unsealFile(file, archive, process.env.BACKUP_KEY)
  }
  const content = join(folder, "content")
  mkdirSync(content)
  await unpackFile(archive, content)
  if (archive !== file) rmSync(archive)
  const name = join(content, "manifest.json")
  if (!existsSync(name)) throw new Refusal(`${file} is no backup of Chợ Phiên.`)
  const manifest = JSON.parse(readFileSync(name, "utf8"))
  if (manifest.format !== 1)
    throw new Refusal(
      `${file} is of the form ${manifest.format}, which this version cannot read: use the version that made it.`
    )
  const there = pathsBelow(content).filter((path) => path !== "manifest.json")
  const wanted = Object.keys(manifest.files)
  const lost = wanted.filter((path) => !there.includes(path))
  if (lost.length || there.length !== wanted.length)
    throw new Refusal(`${file} is damaged: ${lost[0] ?? "it holds more than it lists"}.`)
  for (const path of wanted)
    if ((await hashFile(join(content, path))) !== manifest.files[path])
      throw new Refusal(`${file} is damaged: ${path} has changed.`)
  return { content, manifest }
}

/** The two empty databases, and how to end what was started for them. */
async function prepareDatabases({ dataDir, ports, external }) {
  if (!external.database) {
    const postgres = await step("Starting PostgreSQL", () =>
      startPostgres({ dataDir, port: ports.POSTGRES_PORT })
    )
    for (const name of ["chophien", "chophien_gateway"]) await ensureDatabase(postgres.url("postgres"), name)
    return {
      shop: postgres.url("chophien"),
      gateway: postgres.url("chophien_gateway"),
      close: postgres.stop,
      own: true,
    }
  }
  const gateway = process.env.GATEWAY_MIGRATION_DATABASE_URL || external.gatewayDatabase
  if (!gateway)
    throw new Refusal(
      "DATABASE_URL is set, GATEWAY_MIGRATION_DATABASE_URL is not: set it to the owner's address of the gateway's database."
    )
  return { shop: external.database, gateway, close: async () => {}, own: false }
}

let dataDir = process.cwd()
try {
  const settings = readSettings()
  dataDir = settings.dataDir
  const name = process.argv[2]
  if (!name) throw new Refusal("Say which backup: npm run restore -- <file>")
  const file = resolve(name)
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`)
  refuseUnlessEmpty(dataDir)
  mkdirSync(dataDir, { recursive: true })
  const folder = mkdtempSync(join(dataDir, ".restore-"))
  let databases
  try {
    const { content, manifest } = await step("Opening and checking the backup", () => open(file, folder))
    databases = await prepareDatabases(settings)
    for (const [what, url] of [
      ["shop", databases.shop],
      ["gateway", databases.gateway],
    ])
      if (!(await isEmptyDatabase(url, what)))
        throw new Refusal(
          `The database of the ${what} is not empty: a restore overwrites nothing. Name an empty one.`
        )
    for (const what of ["shop", "gateway"])
      await step(`Database of the ${what}`, () =>
        restoreSnapshot(databases[what], what, join(content, what), manifest.databases[what].tables)
      )
    await step("Pictures", async () => linkFiles(join(content, "files"), join(dataDir, "files")))
    // A restored sample province is not sown over again at the next start.
    if (databases.own && manifest.seeded)
      writeFileSync(join(dataDir, ".seeded"), databases.shop, { mode: 0o600 })
    await databases.close()
    console.log(`\n${bold("Restored")} as it was at ${manifest.databases.shop.at}.`)
    if (manifest.pictures.on_s3)
      console.log(`${yellow("!")} Its pictures lie on S3: set S3_BUCKET and its keys.`)
    if (manifest.keys.length) console.log("It needs these keys, with the values they had:")
    for (const { name: key, reason } of manifest.keys) console.log(`  ${key}: ${reason}`)
    console.log(
      `Start it as ever${databases.own ? ": npm start" : "; medusa db:migrate first, where the version is newer"}.`
    )
  } catch (error) {
    await databases?.close().catch(() => {})
    // Nothing half done: what this run made goes again. Databases of others roll back by themselves.
    if (!databases || databases.own)
      for (const each of made) rmSync(join(dataDir, each), { recursive: true, force: true })
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
} catch (error) {
  failWith(error, {
    folder: dataDir,
    full: "Nothing was restored; free some space and try again.",
    otherwise: "Nothing was restored.",
  })
}
