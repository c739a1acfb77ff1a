import { z } from "zod"
import { ApproverError } from "../../core/approvers/errors"
import { batchCsv, batchXlsx } from "../../core/payout-batches/batch-file"
import { createBatch } from "../../core/payout-batches/create-batch"
import { approveBatch, cancelBatch } from "../../core/payout-batches/decide-batch"
import { PayoutBatchError } from "../../core/payout-batches/errors"
import { PayoutBatch } from "../../core/payout-batches/payout-batch.entity"
import { findBatch, paymentsOf } from "../../core/payout-batches/store"
import { NotFoundError } from "../../kernel/errors"
import { approverFields, provenApprover } from "../approvers/proven-approver"
import { platformOnly } from "../http/authenticate"
import { decisionFields, expand, integer, nothing, pageFields } from "../http/fields"
import { listPage } from "../http/list"
import { type Call, decisionOf, inTransaction, pathParam, route } from "../http/route"
import { batchList, batchObject, fileObject } from "./output"
import { presentBatch } from "./present"

const url = "/v1/vietqr/payout_batches"

/** The batch of the path. @throws NotFoundError */
async function batchOfPath(call: Call, options: { lock?: boolean } = {}): Promise<PayoutBatch> {
  const id = pathParam(call, "batch")
  const found = await findBatch(call.context.manager, call.caller, id, options)
  if (!found) throw new NotFoundError("payout batch", id)
  return found
}

const create = route({
  method: "post",
  path: url,
  scope: "payouts:write",
  output: batchObject,
  summary:
    "Take every payout and refund that may go out into one batch, each once. They count as sent at once, or with `approval=required` when a second person agrees to the batch",
  input: z.strictObject({
    author: z.string().min(1).max(200),
    limit: integer(1, 1000).default(500),
    approval: z.enum(["required", "as_needed"]).default("as_needed"),
    expand,
  }),
  async handle({ input: { author, limit, approval }, context, caller }) {
    platformOnly(caller, "Only the platform makes batches.")
    const batch = await createBatch(context, {
      livemode: caller.livemode,
      author,
      key_id: caller.key_id,
      limit,
      approval,
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

const approve = route({
  method: "post",
  path: `${url}/:batch/approve`,
  scope: "payouts:write",
  output: batchObject,
  summary: "Agree, as an approver with a one-time code, that all of a batch leaves, as it was shown",
  input: z.strictObject({
    ...approverFields,
    /** Of the batch as it was shown. */
    fingerprint: z.string().max(100),
    reason: decisionFields.reason,
    expand,
  }),
  transactional: false,
  async handle(call) {
    // Looked for first, so that no code is used up for nothing.
    await batchOfPath(call)
    const approver = await provenApprover(call)
    if (!approver)
      throw new ApproverError(
        "second_person_required",
        "An enrolled approver must agree with a one-time code: approver, code.",
        "approver"
      )
    const { reason, fingerprint } = call.input
    return inTransaction(call, async (inner) => {
      const batch = await batchOfPath(inner, { lock: true })
      const decision = { approver, reason, key_id: call.caller.key_id }
      return presentBatch(
        inner.context.manager,
        await approveBatch(inner.context, batch, fingerprint, decision)
      )
    })
  },
})

const cancel = route({
  method: "post",
  path: `${url}/:batch/cancel`,
  scope: "payouts:write",
  output: batchObject,
  summary: "Give up a batch that waits for a second person; its payouts and refunds are due again",
  input: z.strictObject({ ...decisionFields, expand }),
  async handle(call) {
    const batch = await batchOfPath(call, { lock: true })
    return presentBatch(call.context.manager, await cancelBatch(call.context, batch, decisionOf(call)))
  },
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
    if (batch.state !== "sent")
      throw new PayoutBatchError(
        "batch_unexpected_state",
        `This batch is ${batch.state}: nobody agreed that it leaves.`,
        "batch"
      )
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
export const payoutBatchRoutes = [create, list, retrieve, approve, cancel, file]
