import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { readInput } from "../../input"
import { readReadiness } from "../../use-cases/read-readiness"

const query = z.object({
  of: z
    .string()
    .regex(/^[a-z]+(,[a-z]+)*$/)
    .max(100)
    .optional(),
})

/**
 * GET /ready: whether this process can do its work, for watchers and proxies. 200 when everything it stands on answers
 * and no job is late, else 503; both with the state of each: `database`, `redis`, `search`, `gateway`, `mail`, `jobs`.
 *
 * `?of=database,redis` lets only those decide. A proxy asks so, as the shop sells on while search or mail is away.
 * A name that is not checked here counts as failed.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { of } = readInput(query, req.query)
  const { checks, jobs } = await readReadiness(req.scope)
  const deciding = of ? of.split(",") : Object.keys(checks)
  const ready = deciding.every((name) => checks[name]?.state === "ok")
  res
    .status(ready ? 200 : 503)
    .set("Cache-Control", "no-store")
    .json({ state: ready ? "ready" : "not_ready", checks, jobs })
}
