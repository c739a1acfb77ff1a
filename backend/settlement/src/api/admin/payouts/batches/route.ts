import {
  listPayoutBatches as listRoute,
  makePayoutBatch as makeRoute,
} from "@chophien/contract/staff/payouts"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../http/staff-request"
import { makePayoutBatch } from "../../../../use-cases/make-payout-batch"
import { listPayoutBatches } from "../../../../use-cases/read-payout-batch"

/** GET /admin/payouts/batches `?limit&offset`: batches, the newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, listRoute, await listPayoutBatches(req.scope, readInput(listRoute.query, req.query)))
}

/** POST /admin/payouts/batches: a batch of all that is due. It waits for a second person once it is made. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(makeRoute.body, req.body ?? {})
  sendAnswer(res, makeRoute, await makePayoutBatch(req.scope, staffRequest(req)))
}
