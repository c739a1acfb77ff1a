import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { dirname, join, resolve } from "node:path"
import { pipeline } from "node:stream/promises"
import { hashFile, openSnapshot, writeSnapshot } from "./backup-database.mjs"
import { linkFiles, packFolder, pathsBelow } from "./backup-files.mjs"
import { keysOf } from "./backup-keys.mjs"
import { checkBackupKey, sealStream } from "./backup-seal.mjs"
import { startPostgres } from "./postgres.mjs"
import { bold, failWith, grey, Refusal, step, yellow } from "./progress.mjs"
import { readSettings } from "./settings.mjs"

/** The databases to write, and the environment of the programs that use them. */
async function findDatabases({ dataDir, ports, external }) {
  if (external.database) {
    const gateway = process.env.GATEWAY_MIGRATION_DATABASE_URL || external.gatewayDatabase
    if (!gateway)
      throw new Refusal(
        "DATABASE_URL is set, GATEWAY_MIGRATION_DATABASE_URL is not: a backup holds both databases."
      )
    return { shop: external.database, gateway, env: process.env, close: async () => {} }
  }
  const running = join(dataDir, "running.json")
  const stack = existsSync(running) ? JSON.parse(readFileSync(running, "utf8")) : undefined
  if (stack && isAlive(stack.pid)) {
    const gateway = Object.assign(new URL(stack.env.DATABASE_URL), { pathname: "/chophien_gateway" }).href
    return { shop: stack.env.DATABASE_URL, gateway, env: stack.env, close: async () => {} }
  }
  if (!existsSync(join(dataDir, "logs/postgres.log")))
    throw new Refusal(
      `There is nothing to back up in ${dataDir}. Set DATA_DIR, or DATABASE_URL and GATEWAY_MIGRATION_DATABASE_URL.`
    )
  const postgres = await step("Starting PostgreSQL", () =>
    startPostgres({ dataDir, port: ports.POSTGRES_PORT })
  )
  return {
    shop: postgres.url("chophien"),
    gateway: postgres.url("chophien_gateway"),
    env: process.env,
    close: postgres.stop,
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Where the backup goes: the named file, or one with the time in its name below the data folder. */
function targetOf(name, dataDir, sealed) {
  const time = new Date().toISOString().slice(0, 19).replaceAll(":", "-")
  const target = resolve(name ?? join(dataDir, "backups", `chophien-${time}.${sealed ? "sealed" : "tar"}`))
  if (existsSync(target)) throw new Refusal(`${target} is there already: name another file.`)
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  return target
}

/** Writes everything below `folder`; answers what its manifest says. */
async function collect(folder, databases, dataDir) {
  // Both moments lie milliseconds apart, the shop's first. The gateway may know of a payment that the shop has yet to
  // hear of, as after any restart: its jobs ask and catch up. The other way round, money the shop counts would be nowhere.
  const shop = await openSnapshot(databases.shop, "shop")
  const gateway = await openSnapshot(databases.gateway, "gateway")
  let pictures = []
  try {
    await step("Pictures", async () => {
      pictures = linkFiles(join(dataDir, "files"), join(folder, "files"))
    })
    const manifest = {
      format: 1,
      made_at: new Date().toISOString(),
      databases: {
        shop: await step("Database of the shop", () => writeSnapshot(shop, join(folder, "shop"))),
        gateway: await step("Database of the gateway", () => writeSnapshot(gateway, join(folder, "gateway"))),
      },
      pictures: { count: pictures.length, on_s3: Boolean(databases.env.S3_BUCKET) },
      keys: keysOf({ ...databases.env, ...(process.env.BACKUP_KEY ? { BACKUP_KEY: "set" } : {}) }),
      seeded: existsSync(join(dataDir, ".seeded")),
      files: {},
    }
    for (const path of pathsBelow(folder)) manifest.files[path] = await hashFile(join(folder, path))
    writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`)
    return manifest
  } finally {
    await Promise.all([shop.client.end(), gateway.client.end()])
  }
}

async function write(folder, target, secret) {
  const { stream, done } = packFolder(folder)
  const half = `${target}.half`
  rmSync(half, { force: true })
  try {
    if (secret) await sealStream(stream, half, secret)
    else await pipeline(stream, createWriteStream(half, { flags: "wx", mode: 0o600 }))
    await done
    renameSync(half, target)
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
}

let dataDir = process.cwd()
try {
  const settings = readSettings()
  dataDir = settings.dataDir
  const secret = process.env.BACKUP_KEY || undefined
  checkBackupKey(secret)
  const databases = await findDatabases(settings)
  const target = targetOf(process.argv[2], dataDir, Boolean(secret))
  mkdirSync(dataDir, { recursive: true })
  const folder = mkdtempSync(join(dataDir, ".backup-"))
  try {
    const manifest = await collect(folder, databases, dataDir)
    await step(secret ? "Sealing" : "Packing", () => write(folder, target, secret))
    const rows = Object.values(manifest.databases).flatMap(({ tables }) => tables.map((table) => table.rows))
    const megabytes = (statSync(target).size / 1e6).toFixed(1)
    console.log(
      `\n${bold(target)} ${grey(`${megabytes} MB, ${rows.reduce((sum, each) => sum + each, 0)} rows, ${manifest.pictures.count} pictures`)}`
    )
    if (manifest.pictures.on_s3)
      console.log(
        `${yellow("!")} The pictures lie on S3 and are not in it: let S3 keep versions or copies of them.`
      )
    if (!secret)
      console.log(
        `${yellow("!")} It is not encrypted: set BACKUP_KEY to seal it. It holds people's names, phones and addresses.`
      )
    console.log(
      `Keep apart from it, as it holds none of them: ${manifest.keys.map(({ name }) => name).join(", ") || "no keys are set"}.`
    )
    console.log(`On an empty machine: npm run restore -- ${target}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await databases.close()
  }
} catch (error) {
  failWith(error, {
    folder: dataDir,
    full: "Nothing was written; free some space and try again.",
    otherwise: "No backup was made.",
  })
}
