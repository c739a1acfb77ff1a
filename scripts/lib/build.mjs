import { createHash } from "node:crypto"
import { spawn } from "node:child_process"
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { dirname, extname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { createRequire } from "node:module"

/** The repository's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..")
const require = createRequire(join(root, "package.json"))

/** Every file below `dir`, sorted, without the folders in `skip`. */
function filesBelow(dir, skip = new Set()) {
  if (!existsSync(dir)) return []
  if (!statSync(dir).isDirectory()) return [dir]
  const found = []
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (skip.has(entry.name)) continue
    const path = join(dir, entry.name)
    if (entry.isDirectory()) found.push(...filesBelow(path, skip))
    else found.push(path)
  }
  return found.sort()
}

const never = new Set(["node_modules", ".medusa", "dist", ".astro", "tests", ".data"])

/** A hash over the content of the given files and folders. */
export function hashOf(paths) {
  const hash = createHash("sha256")
  for (const path of paths) {
    for (const file of filesBelow(join(root, path), never)) {
      hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0")
    }
  }
  return hash.digest("hex")
}

/** Runs a command in `cwd`; rejects with its last lines when it fails. */
export function run(command, args, { cwd = root, env = {}, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] })
    let tail = ""
    const keep = (chunk) => {
      tail = (tail + chunk).slice(-6000)
      if (onLine) for (const line of String(chunk).split("\n")) if (line.trim()) onLine(line)
    }
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    child.on("error", reject)
    child.on("exit", (code, signal) => {
      if (code === 0) resolve(tail)
      else reject(new Error(`${command} ${args.join(" ")} ended with ${signal ?? code}\n${tail}`))
    })
  })
}

/** Transpiles a TypeScript room to CommonJS with swc: types are checked by `npm run lint`, not here. */
async function transpile(room, from, to, { without = [] } = {}) {
  const swc = require("@swc/core")
  const source = join(root, room, from)
  const target = join(root, room, to)
  rmSync(target, { recursive: true, force: true })
  for (const file of filesBelow(source, never)) {
    if (without.some((folder) => relative(source, file).startsWith(folder))) continue
    const out = join(target, relative(source, file))
    mkdirSync(dirname(out), { recursive: true })
    if (![".ts", ".tsx"].includes(extname(file)) || file.endsWith(".d.ts")) {
      if (!file.endsWith(".d.ts")) cpSync(file, out)
      continue
    }
    const { code } = await swc.transformFile(file, {
      swcrc: false,
      configFile: false,
      module: { type: "commonjs", ignoreDynamic: true },
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", decorators: true, tsx: file.endsWith(".tsx") },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: "automatic" } },
        keepClassNames: true,
      },
    })
    writeFileSync(out.replace(/\.tsx?$/, ".js"), code)
  }
}

/** Runs the command-line program of a package that a room depends on, in that room. */
function tool(room, name, args) {
  const here = createRequire(join(root, room, "package.json"))
  const manifest = join(packageFolder(here, name), "package.json")
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"))
  const program = join(dirname(manifest), typeof bin === "string" ? bin : bin[name])
  return run(process.execPath, [program, ...args], { cwd: join(root, room), env: { ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" } })
}

/** The folder of a package as a room sees it, whatever its `exports` allow. */
function packageFolder(from, name) {
  for (const modules of from.resolve.paths(name) ?? []) {
    if (existsSync(join(modules, name, "package.json"))) return join(modules, name)
  }
  throw new Error(`The package ${name} is not installed: run npm ci.`)
}

const medusaPlugins = ["payment-vietqr", "search-meilisearch", "file-sharp", "notification-smtp", "fulfillment-vietnam"]

/**
 * Each room: what it is made from, what it makes, how.
 * `heavy` rooms are bundlers that take a core for seconds; the others are done in milliseconds.
 */
export const rooms = {
  ...Object.fromEntries(
    medusaPlugins.map((name) => [
      name,
      {
        from: [`plugins/${name}/src`],
        made: `plugins/${name}/.medusa/server`,
        build: () => transpile(`plugins/${name}`, "src", ".medusa/server/src"),
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
  backend: {
    from: ["backend/src"],
    made: "backend/.medusa/server/src/api",
    build: () => transpile("backend", "src", ".medusa/server/src", { without: ["admin/"] }),
  },
  panel: {
    heavy: true,
    from: ["backend/seller-panel"],
    made: "backend/seller-panel/dist",
    build: () => tool("backend/seller-panel", "vite", ["build"]),
  },
  storefront: {
    heavy: true,
    from: ["storefront"],
    made: "storefront/dist",
    build: () => tool("storefront", "astro", ["build"]),
  },
  admin: {
    heavy: true,
    from: ["backend/src/admin", "medusa-config.ts"],
    made: "public/admin",
    build: () => run(process.execPath, [join(root, "scripts/lib/build-admin.mjs")], { env: { NODE_ENV: "production" } }),
  },
}

/**
 * Builds the rooms that changed.
 * @param {{only?: string[], force?: boolean, log?: (line: string) => void}} [options]
 * @returns {Promise<string[]>} the rooms that were built
 */
export async function buildRooms({ only = [], force = false, log = () => {} } = {}) {
  const unknown = only.filter((name) => !rooms[name] && name !== "plugins")
  if (unknown.length) throw new Error(`There is no room ${unknown.join(", ")}. Rooms: plugins, ${Object.keys(rooms).join(", ")}.`)
  const wanted = new Set(only.flatMap((name) => (name === "plugins" ? medusaPlugins : [name])))
  const built = []
  for (const [name, room] of Object.entries(rooms)) {
    if (only.length && !wanted.has(name)) continue
    if (await buildRoom(name, { force })) {
      built.push(name)
      log(`built ${name}`)
    }
  }
  return built
}

/** Builds one room when its sources changed; answers whether it did. */
export async function buildRoom(name, { force = false } = {}) {
  const room = rooms[name]
  if (!room.from.some((path) => filesBelow(join(root, path), never).length)) return false
  const stamp = join(root, "node_modules/.cache/chophien", `built-${name}`)
  const hash = hashOf([...room.from, "scripts/lib/build.mjs", "package.json"])
  if (!force && existsSync(join(root, room.made)) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false
  rmSync(stamp, { force: true })
  await room.build()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
  return true
}
