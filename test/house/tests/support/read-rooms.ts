import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** A thing that the sources of a room declare, and where. */
export type Declared = { name: string; file: string }

/** The sources of every room and plugin below a repository's root; the gateway is a program of its own. */
function sourcesOf(root: string): { file: string; room: string; text: string }[] {
  return ["backend", "plugins"].flatMap((parent) => {
    if (!existsSync(join(root, parent))) return []
    return readdirSync(join(root, parent)).flatMap((name) => {
      const folder = join(root, parent, name, "src")
      if (name === "vietqr-gateway" || !existsSync(folder)) return []
      return readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => ({
          file: join(parent, name, "src", file),
          room: join(parent, name),
          text: readFileSync(join(folder, file), "utf8"),
        }))
    })
  })
}

/** The hooks of core's workflows that rooms handle: `completeCartWorkflow.validate`. */
export const handledHooks = (root: string): Declared[] =>
  sourcesOf(root).flatMap(({ file, text }) =>
    [...text.matchAll(/(\w+)\s*\.hooks\s*\.(\w+)\s*\(/g)].map(([, workflow, hook]) => ({
      name: `${workflow}.${hook}`,
      file,
    }))
  )

const verbs = "GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD"

/** The routes that rooms declare, as the contract writes them: `POST /store/carts/:id/items`. */
export const declaredRoutes = (root: string): Declared[] =>
  sourcesOf(root).flatMap(({ file, room, text }) => {
    const path = new RegExp(`^${room}/src/api(/.*)/route\\.tsx?$`).exec(file)?.[1]
    if (!path) return []
    const found = [
      ...text.matchAll(new RegExp(`^export (?:const|(?:async )?function) (${verbs})\\b`, "gm")),
      ...text.matchAll(new RegExp(`^export \\{[^}]*\\bas (${verbs})\\b[^}]*\\}`, "gm")),
    ]
    return found.map(([, verb]) => ({ name: `${verb} ${path.replace(/\[(\w+)\]/g, ":$1")}`, file }))
  })

/** The classes of migrations; Medusa keeps one table of their names for all modules. */
export const migrationClasses = (root: string): Declared[] =>
  sourcesOf(root)
    .filter(({ file }) => file.includes("/migrations/"))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/^export class (\w+) extends Migration\b/gm)].map(([, name = ""]) => ({ name, file }))
    )

/** Where the marketplace's own rooms read a field of somebody's `metadata`; scripts that move it into columns may. */
export const metadataReads = (root: string): Declared[] =>
  sourcesOf(root)
    .filter(({ file }) => file.startsWith("backend/") && !file.includes("/migration-scripts/"))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/\bmetadata\??\.(\w+)/g)].map(([, name = ""]) => ({ name, file }))
    )

/** What is declared more than once, with all its places. */
export function declaredTwice(all: Declared[]): string[] {
  const places = Map.groupBy(all, ({ name }) => name)
  return [...places]
    .filter(([, found]) => found.length > 1)
    .map(
      ([name, found]) =>
        `${name}: ${found
          .map(({ file }) => file)
          .sort()
          .join(", ")}`
    )
}
