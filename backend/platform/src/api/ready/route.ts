import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { readInput } from "../../input"
import { readReadiness } from "../../use-cases/read-readiness"

/** What may be asked for, whether this process has it or not. */
const checkNames = ["database", "redis", "search", "gateway", "mail", "jobs"] as const

const query = z.object({
  of: z
    .string()
    .max(100)
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(checkNames)))
    .optional(),
})

/**
 * GET /ready: whether this process can do its work, for watchers and proxies. 200 when everything it stands on answers
 * and no job is late, else 503. Either answer has the state of each check and the last run of each job.
 *
 * `?of=database,redis` lets only those decide, as far as this process uses them. A proxy asks so, as the shop sells on
 * while search or mail is away.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { of } = readInput(query, req.query)
  const { checks, jobs } = await readReadiness(req.scope)
  const deciding = Object.entries(checks).filter(([name]) => !of || of.some((wanted) => wanted === name))
  const ready = deciding.every(([, { state }]) => state === "ok")
  res
    .status(ready ? 200 : 503)
    .set("Cache-Control", "no-store")
    .json({ state: ready ? "ready" : "not_ready", checks, jobs })
}
