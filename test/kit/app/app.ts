import { fork } from "node:child_process"
import { join } from "node:path"
import { Client } from "pg"
import { requireBuiltAdmin } from "../built-admin"
import { programEnv, root } from "../processes"
import { newMigratedDatabase } from "../templates"

/** A running marketplace with a database of its own. */
export type TestApp = {
  url: string
  /** Runs a workflow by its id; throws what it threw. */
  workflow: <Result>(name: string, input: unknown) => Promise<Result>
  /** What Medusa's Query finds. */
  graph: <Row>(entity: string, fields: string[], filters?: Record<string, unknown>) => Promise<Row[]>
  /** Calls a method of a module's service. */
  service: <Result>(module: string, method: string, ...args: unknown[]) => Promise<Result>
  /** One query on its database. */
  sql: <Row>(text: string, values?: unknown[]) => Promise<Row[]>
  /** All that the program has written so far. */
  output: () => string
  close: () => Promise<void>
}

type Answer = { ready: number } | { id: number; result?: unknown; error?: { message: string; code?: string } }

/**
 * The whole backend, migrated and started, with what every marketplace has: region, categories, two communes.
 * `settings` are variables of its environment.
 */
export async function startTestApp(settings: Record<string, string> = {}): Promise<TestApp> {
  requireBuiltAdmin()
  const database = await newMigratedDatabase()
  const env = programEnv({
    DATABASE_URL: database.url,
    DATABASE_POOL_MAX: "20",
    LOG_LEVEL: "error",
    ...settings,
  })
  const child = fork(join(__dirname, "server.mts"), {
    cwd: root,
    env,
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      output += chunk
      process.stderr.write(chunk)
    })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const port = await new Promise<number>((ready, reject) => {
    child.on("exit", (code) => reject(new Error(`The backend ended with ${code} before it was ready`)))
    child.on("message", (answer: Answer | number) => {
      if (typeof answer === "number") return
      if ("ready" in answer) return ready(answer.ready)
      const caller = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.error)
        caller?.reject(Object.assign(new Error(answer.error.message), { code: answer.error.code }))
      else caller?.resolve(answer.result)
    })
  })
  let last = 0
  const ask = <Result>(request: Record<string, unknown>) =>
    new Promise<Result>((resolve, reject) => {
      const id = ++last
      waiting.set(id, { resolve: (value) => resolve(value as Result), reject })
      child.send({ id, ...request })
    })

  const client = new Client({ connectionString: database.url })
  await client.connect()
  const app: TestApp = {
    url: `http://127.0.0.1:${port}`,
    workflow: (name, input) => ask({ do: "workflow", name, input }),
    graph: (entity, fields, filters) => ask({ do: "graph", input: { entity, fields, filters } }),
    service: (module, method, ...args) => ask({ do: "service", module, method, args }),
    sql: async (text, values = []) => (await client.query(text, values)).rows,
    output: () => output,
    close: async () => {
      await client.end()
      const ended = new Promise((resolve) => child.once("exit", resolve))
      child.disconnect()
      await ended
      await database.drop()
    },
  }
  await furnish(app)
  return app
}

/** Region, categories and communes; what a seed would bring. */
async function furnish(app: TestApp): Promise<void> {
  await app.service("gazetteer", "importGazetteer", {
    provinces: [
      { code: "25", name: "Phú Thọ", full_name: "Tỉnh Phú Thọ" },
      { code: "01", name: "Hà Nội", full_name: "Thành phố Hà Nội" },
    ],
    communes: [
      { code: "05212", name: "Pà Cò", full_name: "Xã Pà Cò", type: "xã", province_code: "25" },
      { code: "00004", name: "Ba Đình", full_name: "Phường Ba Đình", type: "phường", province_code: "01" },
    ],
    former: [],
  })
  await app.service("product", "createProductCategories", [
    { name: "Gia cầm", handle: "gia-cam", is_active: true, is_internal: false },
    { name: "Chè", handle: "che", is_active: true, is_internal: false },
  ])
  await app.service("region", "createRegions", { name: "Việt Nam", currency_code: "vnd", countries: ["vn"] })
}
