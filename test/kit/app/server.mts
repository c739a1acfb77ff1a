// A marketplace in a process of its own, as in production. The test that started it may ask it over IPC to run a
// workflow, a query or a module's method: what no route offers.
import { createRequire } from "node:module"
import { resolve } from "node:path"

type Request = { id: number } & (
  | { do: "workflow"; name: string; input: unknown }
  | { do: "graph"; input: { entity: string; fields: string[]; filters?: Record<string, unknown> } }
  | { do: "service"; module: string; method: string; args: unknown[] }
)

const root = resolve(import.meta.dirname, "../../..")
const require = createRequire(resolve(root, "package.json"))
require("ts-node").register({ transpileOnly: true })
const { startApp } = require("@medusajs/test-utils/dist/medusa-test-runner-utils/bootstrap-app.js")
const app = await startApp({ cwd: root })

/** Answers one request. */
async function answer(request: Request): Promise<unknown> {
  if (request.do === "graph") return (await app.container.resolve("query").graph(request.input)).data
  if (request.do === "service")
    return await app.container.resolve(request.module)[request.method](...request.args)
  const { result } = await app.container.resolve("workflows").run(request.name, { input: request.input })
  return result
}

process.on("message", async (request: Request) => {
  try {
    process.send?.({ id: request.id, result: (await answer(request)) ?? null })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    process.send?.({ id: request.id, error: typeof error === "object" ? { message, ...error } : { message } })
  }
})
// The suite that started this backend is gone.
process.on("disconnect", () => process.exit(0))
process.send?.({ ready: app.port })
