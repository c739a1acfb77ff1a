import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { readInput } from "../../../input"
import { OUTBOX_MODULE } from "../../../modules/outbox"
import type OutboxService from "../../../modules/outbox/service"

const mailsQuery = z.strictObject({
  state: z.enum(["dead", "waiting"]).default("dead"),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})

/**
 * GET /admin/mails `?state=dead|waiting&limit&offset`: mails that were given up, or are still on their way, those
 * changed last first. `{ mails, count, limit, offset }`; whom they are for and what went wrong, never their links.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(mailsQuery, req.query)
  const { mails, count } = await req.scope.resolve<OutboxService>(OUTBOX_MODULE).listUnsent(query)
  res.json({ mails, count, limit: query.limit, offset: query.offset })
}
