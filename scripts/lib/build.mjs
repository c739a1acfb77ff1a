import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { filesBelow, hashOf, madeFolders, root } from "./files.mjs"
import { run } from "./run-command.mjs"
import { transpile } from "./transpile.mjs"

const cache = join(root, "node_modules/.cache/chophien")

/** Runs the command-line program of a package that a room depends on, in that room. */
function tool(room, name, args, track) {
  const here = createRequire(join(root, room, "package.json"))
  const manifest = join(packageFolder(here, name), "package.json")
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"))
  const program = join(dirname(manifest), typeof bin === "string" ? bin : bin[name])
  return run(process.execPath, [program, ...args], {
    cwd: join(root, room),
    env: { ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    track,
  })
}

/** The folder of a package as a room sees it, whatever its `exports` allow. */
function packageFolder(from, name) {
  for (const modules of from.resolve.paths(name) ?? []) {
    if (existsSync(join(modules, name, "package.json"))) return join(modules, name)
  }
  throw new Error(`The package ${name} is not installed: run npm ci.`)
}

/** The workspaces of the root's package.json that exist, each with its manifest. */
function workspaces() {
  const { workspaces: patterns } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  return patterns
    .flatMap((pattern) => {
      if (!pattern.endsWith("/*")) return [pattern]
      const parent = pattern.slice(0, -2)
      return readdirSync(join(root, parent)).map((name) => join(parent, name))
    })
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .sort()
    .map((folder) => ({
      folder,
      manifest: JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")),
    }))
}

const isMedusaPlugin = ({ manifest }) => manifest.keywords?.includes("medusa-plugin")
/** A plain package serves both kinds of modules: `import` for bundlers and browsers, `default` for Medusa. */
const isPlainPackage = ({ manifest }) => Boolean(manifest.exports?.["."]?.import)

/** Folders of Medusa plugins, which `medusa db:migrate` reads migrations and links from. */
export const medusaPlugins = workspaces()
  .filter(isMedusaPlugin)
  .map(({ folder }) => folder)

/** Folders with staff screens, bundled into the one Admin. */
export const adminSources = medusaPlugins
  .map((folder) => join(folder, "src/admin"))
  .filter((folder) => existsSync(join(root, folder)))

const plainPackages = workspaces()
  .filter(isPlainPackage)
  .map(({ folder }) => folder)
const nameOf = (folder) => folder.split("/").at(-1)

/** Transpiles a plain package twice: as CommonJS and as ES modules, whose imports need their file endings. */
async function transpileTwice(folder) {
  await transpile(folder, "src", "dist/cjs")
  await transpile(folder, "src", "dist/esm", { module: "es6" })
  writeFileSync(join(root, folder, "dist/esm/package.json"), '{ "type": "module" }\n')
}

/**
 * Each room: what it is made from, what it makes, how.
 * `heavy` rooms are bundlers that take a core for seconds; the others are done in milliseconds.
 */
export const rooms = {
  ...Object.fromEntries(
    plainPackages.map((folder) => [
      nameOf(folder),
      { from: [`${folder}/src`], made: `${folder}/dist`, build: () => transpileTwice(folder) },
    ])
  ),
  ...Object.fromEntries(
    medusaPlugins.map((folder) => [
      nameOf(folder),
      {
        from: [`${folder}/src`],
        made: `${folder}/.medusa/server`,
        build: () => transpile(folder, "src", ".medusa/server/src", { without: ["admin/"] }),
      },
    ])
  ),
  gateway: {
    from: ["plugins/vietqr-gateway/src"],
    made: "plugins/vietqr-gateway/dist",
    build: () => transpile("plugins/vietqr-gateway", "src", "dist"),
  },
  seed: {
    from: ["seed/src"],
    made: "seed/dist",
    build: () => transpile("seed", "src", "dist"),
  },
  panel: {
    heavy: true,
    from: ["backend/seller-panel", ...plainPackages.map((folder) => `${folder}/src`)],
    made: "backend/seller-panel/dist",
    build: (track) => tool("backend/seller-panel", "vite", ["build"], track),
  },
  storefront: {
    heavy: true,
    from: ["storefront", ...plainPackages.map((folder) => `${folder}/src`)],
    made: "storefront/dist",
    build: (track) => tool("storefront", "astro", ["build"], track),
  },
  admin: {
    heavy: true,
    from: [...adminSources, ...plainPackages.map((folder) => `${folder}/src`), "medusa-config.ts"],
    made: "public/admin",
    build: (track) =>
      run(process.execPath, [join(root, "scripts/lib/build-admin.mjs")], {
        env: { NODE_ENV: "production" },
        track,
      }),
  },
}

/**
 * Builds the rooms that changed.
 * @param {{only?: string[], force?: boolean, log?: (line: string) => void}} [options]
 * @returns {Promise<string[]>} the rooms that were built
 */
export async function buildRooms({ only = [], force = false, log = () => {} } = {}) {
  const unknown = only.filter((name) => !rooms[name] && name !== "plugins")
  if (unknown.length)
    throw new Error(
      `There is no room ${unknown.join(", ")}. Rooms: plugins, ${Object.keys(rooms).join(", ")}.`
    )
  const wanted = new Set(only.flatMap((name) => (name === "plugins" ? medusaPlugins.map(nameOf) : [name])))
  const built = []
  for (const name of Object.keys(rooms)) {
    if (only.length && !wanted.has(name)) continue
    if (await buildRoom(name, { force })) {
      built.push(name)
      log(`built ${name}`)
    }
  }
  return built
}

/** Builds one room when its sources changed; answers whether it did. `track` gets the bundler's process (see `run`). */
export async function buildRoom(name, { force = false, track } = {}) {
  const room = rooms[name]
  if (!room.from.some((path) => filesBelow(join(root, path), madeFolders).length)) return false
  const stamp = join(cache, `built-${name}`)
  const hash = hashOf([...room.from, "scripts/lib/build.mjs", "scripts/lib/transpile.mjs", "package.json"])
  const isBuilt = () =>
    existsSync(join(root, room.made)) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash
  if (!force && isBuilt()) return false
  const unlock = await lock(name)
  try {
    // Another start of this clone may have built it while this one waited.
    if (!force && isBuilt()) return false
    rmSync(stamp, { force: true })
    await room.build(track)
    writeFileSync(stamp, hash)
  } finally {
    unlock()
  }
  return true
}

/** Waits until no other process builds this room; answers what ends the turn. A lock of a process that is gone is void. */
async function lock(name) {
  const file = join(cache, `building-${name}`)
  mkdirSync(cache, { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== "EEXIST") throw error
    }
    if (!builds(file)) rmSync(file, { force: true })
    else await sleep(200)
  }
}

/** Whether the process named in a lock file is one of ours and alive. */
function builds(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"))
    if (!pid) return Date.now() - statSync(file).mtimeMs < 2000
    process.kill(pid, 0)
    return !existsSync("/proc/self") || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("scripts")
  } catch (error) {
    return error.code === "EPERM"
  }
}
