import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { describeAct } from "../access/describe-act"
import { isNoted, type StaffContext } from "../access/staff-context"
import { auditLog } from "../modules/audit-log"
import { readActor } from "../use-cases/read-actor"
import { beforeAnswer } from "./before-answer"

const routeSchema = z.object({ path: z.string() })
const answerSchema = z.record(z.string(), z.unknown())
const withId = z.object({ id: z.string() })

/** The id of what a route made: that of the first thing in its answer. */
function createdId(answer: unknown): string | null {
  const fields = Object.values(answerSchema.safeParse(answer).data ?? {})
  return fields.map((field) => withId.safeParse(field).data?.id).find((id) => id !== undefined) ?? null
}

async function record(req: MedusaRequest, staff: StaffContext, answer: unknown): Promise<void> {
  const pattern = routeSchema.safeParse(req.route).data?.path ?? req.path
  const act = describeAct(req.method, pattern, req.params, req.body)
  await auditLog(req.scope).record({
    actor: await readActor(req.scope, staff),
    ...act,
    object_id: act.object_id ?? createdId(answer),
    // What is sent to set up a second factor are codes.
    after: req.path.startsWith("/admin") ? req.body : undefined,
    route: `${req.method} ${req.originalUrl.split("?")[0]}`.slice(0, 500),
  })
}

/**
 * Keeps a write of staff that succeeded in the audit log, before its answer leaves. Core's changes commit by themselves,
 * so the entry follows them; where it cannot be written, the log of the program says so.
 */
export function auditWrites(req: MedusaRequest, res: MedusaResponse, staff: StaffContext): void {
  if (["GET", "HEAD", "OPTIONS"].includes(req.method)) return
  beforeAnswer(req, res, async (answer) => {
    if (isNoted(req)) return
    await record(req, staff, answer).catch((error: unknown) =>
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `The audit log misses ${req.method} ${req.path} of ${staff.user_id}`,
          error instanceof Error ? error : undefined
        )
    )
  })
}
