import { z } from "zod"
import { batchCsv, batchXlsx } from "../../core/payout-batches/batch-file"
import { createBatch } from "../../core/payout-batches/create-batch"
import { PayoutBatch } from "../../core/payout-batches/payout-batch.entity"
import { findBatch, paymentsOf } from "../../core/payout-batches/store"
import { NotFoundError } from "../../kernel/errors"
import { platformOnly } from "../http/authenticate"
import { expand, integer, nothing, pageFields } from "../http/fields"
import { listPage } from "../http/list"
import { type Call, pathParam, route } from "../http/route"
import { batchList, batchObject, fileObject } from "./output"
import { presentBatch } from "./present"

const url = "/v1/vietqr/payout_batches"

/** The batch of the path. @throws NotFoundError */
async function batchOfPath(call: Call): Promise<PayoutBatch> {
  const id = pathParam(call, "batch")
  const found = await findBatch(call.context.manager, call.caller, id)
  if (!found) throw new NotFoundError("payout batch", id)
  return found
}

const create = route({
  method: "post",
  path: url,
  scope: "payouts:write",
  output: batchObject,
  summary:
    "Take every payout and refund that may go out into one batch; from here on each counts as sent and is never taken again",
  input: z.strictObject({ author: z.string().min(1).max(200), limit: integer(1, 1000).default(500), expand }),
  async handle({ input: { author, limit }, context, caller }) {
    platformOnly(caller, "Only the platform makes batches.")
    const batch = await createBatch(context, {
      livemode: caller.livemode,
      author,
      key_id: caller.key_id,
      limit,
    })
    return presentBatch(context.manager, batch)
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:batch`,
  scope: "payouts:read",
  output: batchObject,
  summary: "Retrieve a batch with its lines and a QR for each",
  input: nothing,
  handle: async (call) => presentBatch(call.context.manager, await batchOfPath(call)),
})

const file = route({
  method: "get",
  path: `${url}/:batch/file`,
  scope: "payouts:read",
  output: fileObject,
  summary: "The batch as a file for the bank's bulk transfer: CSV, or XLSX in base64",
  input: z.strictObject({ format: z.enum(["csv", "xlsx"]).default("csv") }),
  async handle(call) {
    const { format } = call.input
    const batch = await batchOfPath(call)
    const payments = await paymentsOf(call.context.manager, batch)
    const content = format === "csv" ? Buffer.from(batchCsv(payments), "utf8") : await batchXlsx(payments)
    return {
      object: "vietqr.file",
      filename: `${batch.id}.${format}`,
      encoding: "base64",
      content: content.toString("base64"),
    }
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "payouts:read",
  output: batchList,
  summary: "List batches, newest first",
  input: z.strictObject(pageFields),
  handle: ({ context: { manager }, caller, input }) =>
    listPage(manager, caller, PayoutBatch, input, {
      url,
      ownedBy: null,
      narrow: (query) => (caller.account_id === null ? query : query.andWhere("false")),
      present: (batch) => presentBatch(manager, batch),
    }),
})

/** Everything below `/v1/vietqr/payout_batches`. */
export const payoutBatchRoutes = [create, list, retrieve, file]
