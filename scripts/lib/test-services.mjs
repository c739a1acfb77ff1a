import { existsSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { buildRoom, rooms } from "./build.mjs"
import { step } from "./progress.mjs"

/** The Chromium of this machine, where there is one. */
export const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path)
)

const portNames = [
  "STOREFRONT_PORT",
  "BACKEND_PORT",
  "GATEWAY_PORT",
  "MEILISEARCH_PORT",
  "POSTGRES_PORT",
  "INBOX_PORT",
  "SMTP_PORT",
]

/** A port for each name on which nobody listens; all are held at once, so that no two are the same. */
async function freePorts() {
  const servers = await Promise.all(
    portNames.map(
      () =>
        new Promise((resolve) => {
          const server = createServer().listen(0, () => resolve(server))
        })
    )
  )
  const ports = Object.fromEntries(portNames.map((name, index) => [name, servers[index].address().port]))
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

/** The stack's database, migrated and still empty, as a template: no suite migrates one again. */
const migratedTemplate = "migrated_template_of_the_stack"

/**
 * Builds and starts what some tests need, and nothing else.
 * @param {Set<string>} needs as `findTests` answers them @param {Set<string>} bundles folders of the rooms to be bundled
 * @param {{dataDir: string, register: (stop: () => Promise<void>) => void, onEnd: (name: string, code: number | null) => void}} options
 * @returns {Promise<Record<string, string>>} the environment of the tests
 */
export async function startServices(needs, bundles, { dataDir, register, onEnd }) {
  const env = {
    NODE_ENV: "test",
    // Mails of a backend that a suite starts wait in its outbox: nobody listens on port 1, whatever else runs here.
    SMTP_URL: "smtp://127.0.0.1:1",
    // Each program that a suite starts finds the sources compiled.
    NODE_COMPILE_CACHE: join(dataDir, "compile-cache"),
    ...(chromium ? { TEST_CHROMIUM: chromium } : {}),
  }
  if (needs.has("stack")) {
    const [{ startStack }, { createTemplate }] = await Promise.all([
      import("./stack.mjs"),
      import("./postgres.mjs"),
    ])
    const stack = await startStack(
      { ports: await freePorts(), host: "127.0.0.1", dataDir, external: {} },
      {
        fast: true,
        register,
        onEnd,
        onMigrated: (superuser, name) => createTemplate(superuser, migratedTemplate, name),
      }
    )
    return {
      ...env,
      TEST_POSTGRES_URL: stack.superuser,
      TEST_MIGRATED_TEMPLATE: migratedTemplate,
      TEST_MEILISEARCH_HOST: stack.urls.meilisearch,
      TEST_BACKEND_URL: stack.urls.backend,
      TEST_STOREFRONT_URL: stack.urls.storefront,
      TEST_GATEWAY_URL: stack.urls.gateway,
      TEST_INBOX_URL: stack.urls.inbox,
      TEST_DATABASE_URL: stack.database,
      TEST_GATEWAY_DATABASE_URL: stack.gatewayDatabase,
      TEST_PUBLISHABLE_KEY: stack.publishableKey,
    }
  }
  if (needs.has("programs")) await buildThem("Building the rooms", lightRooms())
  await buildThem("Building the bundles", bundledRooms(bundles, needs.has("admin")))
  if (!needs.has("postgres") && !needs.has("meilisearch")) return env
  const ports = await freePorts()
  const stops = []
  register(async () => {
    for (const stop of stops.splice(0).reverse()) await stop()
  })
  if (needs.has("postgres")) {
    const { startPostgres } = await import("./postgres.mjs")
    const postgres = await step("Starting PostgreSQL", () =>
      startPostgres({ dataDir, port: ports.POSTGRES_PORT, fast: true })
    )
    stops.push(postgres.stop)
    env.TEST_POSTGRES_URL = postgres.url("postgres")
  }
  if (needs.has("meilisearch")) {
    const [{ startMeilisearch }, { Processes }] = await Promise.all([
      import("./meilisearch.mjs"),
      import("./processes.mjs"),
    ])
    const processes = new Processes(dataDir)
    stops.push(() => processes.stopAll())
    const host = await startMeilisearch({ processes, dataDir, port: ports.MEILISEARCH_PORT, onEnd })
    if (host) env.TEST_MEILISEARCH_HOST = host
  }
  return env
}

/** Rooms that are transpiled in milliseconds. */
const lightRooms = () => Object.keys(rooms).filter((name) => !rooms[name].heavy)

/** Rooms that a bundler makes: those of these folders, and the Admin where it is wanted. */
function bundledRooms(folders, admin) {
  return Object.keys(rooms).filter(
    (name) =>
      rooms[name].heavy && ((admin && name === "admin") || rooms[name].from.some((path) => folders.has(path)))
  )
}

async function buildThem(what, names) {
  if (!names.length) return
  await step(what, async () => {
    for (const name of names) await buildRoom(name)
  })
}
