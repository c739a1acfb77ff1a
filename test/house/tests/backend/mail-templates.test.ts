import { execFile } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { promisify } from "node:util"
import type { OwnDatabase } from "@chophien/test/kit/databases"
import { programEnv } from "@chophien/test/kit/processes"
import { newMigratedDatabase } from "@chophien/test/kit/templates"

const run = promisify(execFile)
const root = resolve(__dirname, "../../../..")
const script = join(__dirname, "../support/list-templates.cjs")

/** Every template that the sources of the rooms define, so that a new one cannot be forgotten. */
const defined = readdirSync(join(root, "backend"), { recursive: true, encoding: "utf8" })
  .filter((file) => /^[\w-]+\/src\/.*\.ts$/.test(file))
  .flatMap((file) => {
    const source = readFileSync(join(root, "backend", file), "utf8")
    return [...source.matchAll(/^export const \w+ = defineMail\(\{\s+template: "([\w-]+)"/gm)].map(
      ([, name = ""]) => name
    )
  })

describe("the templates of mails", () => {
  let database: OwnDatabase
  const start = async (command: string, args: string[], more: Record<string, string> = {}) => {
    const env = programEnv({ DATABASE_URL: database.url, LOG_LEVEL: "error", ...more })
    const { stdout } = await run(command, args, { cwd: root, env, maxBuffer: 16 * 1024 * 1024 })
    return stdout
  }
  const registered = (stdout: string): { has_started: boolean; templates: string[] } =>
    JSON.parse(/^TEMPLATES (.*)$/m.exec(stdout)?.[1] ?? "{}")

  beforeAll(async () => {
    database = await newMigratedDatabase()
  })
  afterAll(() => database?.drop())

  it("are found in the sources", () => expect(defined.length).toBeGreaterThanOrEqual(6))

  it.each(["server", "worker", "shared"])("are all registered in a %s before it sends", async (mode) => {
    const { has_started, templates } = registered(
      await start(process.execPath, [script], { MEDUSA_WORKER_MODE: mode })
    )
    expect(has_started).toBe(true)
    expect(templates.sort()).toEqual([...defined].sort())
  })

  it("are all registered in a script of medusa exec", async () => {
    const { templates } = registered(
      await start(join(root, "node_modules/.bin/medusa"), [
        "exec",
        "./test/house/tests/support/list-templates.cjs",
      ])
    )
    expect(templates.sort()).toEqual([...defined].sort())
  })
})
