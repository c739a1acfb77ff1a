import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { buildRoom, medusaPlugins, rooms } from "./build.mjs"
import { hashOf, root } from "./files.mjs"
import { startMeilisearch } from "./meilisearch.mjs"
import { ensureDatabase, startPostgres, stopLeftoverPostgres } from "./postgres.mjs"
import { checkPorts, Processes } from "./processes.mjs"
import { Refusal, step } from "./progress.mjs"
import { readPublishableKey } from "./publishable-key.mjs"
import { innerNameOf, nameOf, samplePassword, secretsFor } from "./reach.mjs"
import { run } from "./run-command.mjs"

const require = createRequire(join(root, "package.json"))
const node = process.execPath

const sha256 = (text) => createHash("sha256").update(text).digest("hex")

/** The marketplace's database on a PostgreSQL of our own. */
const shopDatabase = "chophien"
const light = Object.keys(rooms).filter((name) => !rooms[name].heavy)
const heavy = Object.keys(rooms).filter((name) => rooms[name].heavy)

/**
 * @typedef {object} StackOptions
 * @property {boolean} [fast] gives up the database's durability, for tests
 * @property {Record<string, string>} [env] is added to every program's environment
 * @property {(superuser: string, name: string) => Promise<void>} [onMigrated]
 *   runs when the database of that name is migrated and still empty; `superuser` is an address of its server
 * @property {(name: string, code: number | null) => void} [onEnd]
 * @property {(stop: () => Promise<void>) => void} [register]
 *   gets the function that stops what has been started so far, before anything is started
 */

/**
 * Brings the whole marketplace up on this machine, from whatever state an earlier run left.
 * @param {import("./settings.mjs").Settings} settings
 * @param {StackOptions} [options]
 * @returns the addresses, database URLs and key of the running stack, `restart(program)` and `stop()`
 */
export async function startStack(
  settings,
  { fast = false, env: extra = {}, onMigrated, onEnd, register } = {}
) {
  const { ports, host, dataDir, external } = settings
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch {
    throw new Refusal(
      `The data folder ${dataDir} cannot be made. Set DATA_DIR to a folder where you may write.`
    )
  }
  const processes = new Processes(dataDir)
  const other = await processes.endLeftovers()
  if (other)
    throw new Refusal(
      `The marketplace already runs on this data folder (process ${other}). Stop it there with Ctrl-C, or set DATA_DIR and the ports to run a second one.`
    )
  if (!external.database) await stopLeftoverPostgres(dataDir)
  const stops = []
  const stop = async () => {
    await processes.stopAll()
    for (const each of stops.splice(0).reverse()) await each()
  }
  register?.(stop)

  const used = { ...ports }
  if (external.database) delete used.POSTGRES_PORT
  if (external.meilisearch) delete used.MEILISEARCH_PORT
  if (external.smtp) {
    delete used.SMTP_PORT
    delete used.INBOX_PORT
  }
  await checkPorts(used)

  const name = nameOf(host)
  const urls = {
    storefront: process.env.STOREFRONT_URL || `http://${name}:${ports.STOREFRONT_PORT}`,
    backend: process.env.BACKEND_URL || `http://${name}:${ports.BACKEND_PORT}`,
    gateway: process.env.GATEWAY_PUBLIC_URL || `http://${name}:${ports.GATEWAY_PORT}`,
    inbox: `http://localhost:${ports.INBOX_PORT}`,
    meilisearch: external.meilisearch,
  }

  let database = external.database
  let gatewayDatabase = external.gatewayDatabase
  let gatewayMigrationDatabase = process.env.GATEWAY_MIGRATION_DATABASE_URL
  let superuser
  if (!database) {
    const postgres = await step("Starting PostgreSQL", () =>
      startPostgres({ dataDir, port: ports.POSTGRES_PORT, fast })
    )
    stops.push(postgres.stop)
    superuser = postgres.url("postgres")
    await ensureDatabase(superuser, shopDatabase)
    await ensureDatabase(superuser, "chophien_gateway")
    database = postgres.url(shopDatabase)
    gatewayMigrationDatabase = postgres.url("chophien_gateway")
    // The gateway's service role gets a password of its own, made from the owner's.
    const password = sha256(`gateway service ${gatewayMigrationDatabase}`)
    gatewayDatabase = postgres.url("chophien_gateway", "chophien_gateway_service", password)
  } else if (!gatewayDatabase) {
    throw new Refusal(
      "DATABASE_URL is set, GATEWAY_DATABASE_URL is not: the gateway keeps its ledger in a database of its own. Set both, or neither."
    )
  }

  if (!external.meilisearch)
    urls.meilisearch = await startMeilisearch({ processes, dataDir, port: ports.MEILISEARCH_PORT, onEnd })
  let smtp = external.smtp
  if (!smtp) {
    const inbox = processes.start({
      name: "inbox",
      command: node,
      args: [
        join(root, "scripts/lib/inbox.mjs"),
        String(ports.SMTP_PORT),
        String(ports.INBOX_PORT),
        join(dataDir, "mail"),
      ],
      cwd: root,
      mark: "lib/inbox.mjs",
      onEnd,
    })
    await processes.healthy(inbox, `${urls.inbox}/health`)
    smtp = `smtp://127.0.0.1:${ports.SMTP_PORT}`
  }

  const made = secretsFor(host, dataDir)
  const secrets = Object.fromEntries(
    Object.entries(made).map(([key, value]) => [key, process.env[key] || value])
  )
  const env = {
    // Medusa serves the Admin by a bundler of its own under "development"; ours is built.
    NODE_ENV: process.env.NODE_ENV === "production" ? "production" : "local",
    NODE_COMPILE_CACHE: join(dataDir, "compile-cache"),
    TS_NODE_TRANSPILE_ONLY: "true",
    MEDUSA_DISABLE_TELEMETRY: "true",
    ASTRO_TELEMETRY_DISABLED: "1",
    ...(process.env.NODE_ENV === "production" ? {} : { ALLOW_HTTP_COOKIES: "true" }),
    DATA_DIR: dataDir,
    DATABASE_URL: database,
    SMTP_URL: smtp,
    MEILISEARCH_HOST: urls.meilisearch,
    BACKEND_PORT: String(ports.BACKEND_PORT),
    STOREFRONT_PORT: String(ports.STOREFRONT_PORT),
    GATEWAY_PORT: String(ports.GATEWAY_PORT),
    BACKEND_URL: urls.backend,
    STOREFRONT_URL: urls.storefront,
    GATEWAY_PUBLIC_URL: urls.gateway,
    ...secrets,
    ...extra,
  }

  await step("Building the rooms", async () => {
    for (const name of light) await buildRoom(name)
  })

  const startGateway = () =>
    processes.start({
      name: "gateway",
      command: node,
      args: [join(root, "plugins/vietqr-gateway/dist/main.js")],
      cwd: root,
      env: {
        ...env,
        GATEWAY_DATABASE_URL: gatewayDatabase,
        GATEWAY_MIGRATION_DATABASE_URL: gatewayMigrationDatabase,
        GATEWAY_WEBHOOK_URL:
          process.env.GATEWAY_WEBHOOK_URL || `http://${innerNameOf(host)}:${ports.BACKEND_PORT}/hooks/vietqr`,
        GATEWAY_HOST: process.env.GATEWAY_HOST || host,
      },
      mark: "vietqr-gateway/dist/main.js",
      onEnd,
    })

  // The bundlers take one core while the database is migrated and seeded on the other.
  const bundles = buildHeavy(processes.track)
  bundles.catch(() => {})
  await step("Migrating the database", () => migrate({ dataDir, env, track: processes.track }))
  await onMigrated?.(superuser, shopDatabase)
  await seedOnce({ dataDir, env, track: processes.track })
  await step("Building the seller panel, the storefront and the Admin", () => bundles)

  const startBackend = () =>
    processes.start({
      name: "backend",
      command: node,
      args: [require.resolve("@medusajs/cli/cli.js"), "start", "-p", String(ports.BACKEND_PORT), "-H", host],
      cwd: root,
      env,
      mark: "@medusajs/cli/cli.js",
      onEnd,
    })
  const gateway = startGateway()
  const backend = startBackend()
  await step("Starting the gateway", () => processes.healthy(gateway, `${urls.gateway}/health`))
  await step("Starting the backend", () => processes.healthy(backend, `${urls.backend}/health`))
  const publishableKey = await readPublishableKey(database)
  const startStorefront = () =>
    processes.start({
      name: "storefront",
      command: node,
      args: [join(root, "storefront/dist/server/entry.mjs")],
      cwd: join(root, "storefront"),
      env: {
        ...env,
        HOST: host,
        PORT: String(ports.STOREFRONT_PORT),
        MEDUSA_PUBLISHABLE_KEY: publishableKey,
      },
      mark: "storefront/dist/server/entry.mjs",
      onEnd,
    })
  const storefront = startStorefront()
  await step("Starting the storefront", () => processes.healthy(storefront, `${urls.storefront}/suc-khoe`))
  const running = join(dataDir, "running.json")
  writeFileSync(running, JSON.stringify({ pid: process.pid, env }), { mode: 0o600 })
  stops.push(async () => rmSync(running, { force: true }))
  const programs = {
    gateway: { entry: gateway, start: startGateway, health: `${urls.gateway}/health` },
    backend: { entry: backend, start: startBackend, health: `${urls.backend}/health` },
    storefront: { entry: storefront, start: startStorefront, health: `${urls.storefront}/suc-khoe` },
  }
  /** Stops one program and starts it again, from what is built now. */
  const restart = async (name) => {
    const program = programs[name]
    await processes.stop(program.entry)
    program.entry = program.start()
    await processes.healthy(program.entry, program.health)
  }
  return {
    urls,
    secrets,
    database,
    gatewayDatabase: gatewayMigrationDatabase,
    superuser,
    publishableKey,
    restart,
    stop,
  }
}

async function buildHeavy(track) {
  for (const name of heavy) await buildRoom(name, { track })
}

/** Medusa's migrations and links, when the code that makes them is new to this data folder. */
async function migrate({ dataDir, env, track }) {
  const stamp = join(dataDir, ".migrated")
  const hash =
    hashOf([
      ...medusaPlugins.flatMap((folder) =>
        ["modules", "links", "migration-scripts", "search"].map((part) => `${folder}/src/${part}`)
      ),
      "medusa-config.ts",
      "package-lock.json",
    ]) +
    env.DATABASE_URL +
    env.MEILISEARCH_HOST
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return
  await run(node, [require.resolve("@medusajs/cli/cli.js"), "db:migrate", "--execute-safe-links"], {
    env,
    log: join(dataDir, "logs/migrate.log"),
    track,
  })
  writeFileSync(stamp, hash, { mode: 0o600 })
}

/** The sample province, once for each data folder and sample password; `npm run seed` runs it again. */
async function seedOnce({ dataDir, env, track }) {
  const stamp = join(dataDir, ".seeded")
  const state =
    env.SAMPLE_PASSWORD === samplePassword
      ? env.DATABASE_URL
      : `${env.DATABASE_URL} ${sha256(env.SAMPLE_PASSWORD)}`
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === state) return
  await step("Seeding the sample province", () => seed(env, { log: join(dataDir, "logs/seed.log"), track }))
  writeFileSync(stamp, state, { mode: 0o600 })
}

/** Runs the seed against the configured database; `onLine` gets its progress, the file `log` keeps it, `track` gets its process. */
export function seed(env, { onLine, log, track } = {}) {
  return run(node, [require.resolve("@medusajs/cli/cli.js"), "exec", "./seed/dist/index.js"], {
    env,
    onLine,
    log,
    track,
  })
}
