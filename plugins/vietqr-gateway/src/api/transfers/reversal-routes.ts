import { z } from "zod"
import { lockMetadata } from "../../core/metadata/metadata"
import { reverseTransfer } from "../../core/transfers/reverse-transfer"
import { findReversal } from "../../core/transfers/store"
import { TransferReversal } from "../../core/transfers/transfer-reversal.entity"
import { updateReversal } from "../../core/transfers/update-transfer"
import { NotFoundError } from "../../kernel/errors"
import { clearableText, expand, flag, integer, metadata, nothing, pageFields } from "../http/fields"
import { listPage } from "../http/list"
import { type Call, pathParam, route } from "../http/route"
import { transferOfPath } from "./find-transfer"
import { reversalList, reversalObject } from "./output"
import { presentReversal } from "./present"

const url = "/v1/transfers/:transfer/reversals"

/** The reversal of the path. @throws NotFoundError */
async function reversalOfPath(call: Call): Promise<TransferReversal> {
  const transfer = await transferOfPath(call)
  const id = pathParam(call, "reversal")
  const found = await findReversal(call.context.manager, transfer, id)
  if (!found) throw new NotFoundError("transfer reversal", id)
  return found
}

const create = route({
  method: "post",
  path: url,
  scope: "transfers:write",
  output: reversalObject,
  summary:
    "Take a transfer back, whole or in part, as far as the account's balance goes; with `vietqr[may_owe]` beyond it: later sales make it up, and meanwhile nothing is paid out",
  input: z.strictObject({
    amount: integer(1, 1_000_000_000_000).optional(),
    description: clearableText(1000).optional(),
    metadata: metadata.optional(),
    vietqr: z.strictObject({ may_owe: flag.optional() }).optional(),
    expand,
  }),
  async handle(call) {
    const { context, input, request } = call
    const { amount, metadata, vietqr } = input
    const transfer = await transferOfPath(call, { lock: true })
    const wanted = { amount, metadata, may_owe: vietqr?.may_owe ?? false }
    return presentReversal(context.manager, await reverseTransfer(context, transfer, wanted, request))
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "transfers:read",
  output: reversalList,
  summary: "List a transfer's reversals, newest first",
  input: z.strictObject(pageFields),
  async handle(call) {
    const { manager } = call.context
    const transfer = await transferOfPath(call)
    return listPage(manager, call.caller, TransferReversal, call.input, {
      url: `/v1/transfers/${transfer.id}/reversals`,
      ownedBy: null,
      narrow: (query) => query.andWhere("row.transfer_id = :transfer", { transfer: transfer.id }),
      present: (reversal) => presentReversal(manager, reversal),
    })
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:reversal`,
  scope: "transfers:read",
  output: reversalObject,
  summary: "Retrieve a transfer's reversal",
  input: nothing,
  handle: async (call) => presentReversal(call.context.manager, await reversalOfPath(call)),
})

const update = route({
  method: "post",
  path: `${url}/:reversal`,
  scope: "transfers:write",
  output: reversalObject,
  summary: "Update a reversal's metadata",
  input: z.strictObject({ metadata: metadata.optional(), expand }),
  async handle(call) {
    const { context, input } = call
    await lockMetadata(context.manager, pathParam(call, "reversal"))
    const reversal = await reversalOfPath(call)
    return presentReversal(context.manager, await updateReversal(context, reversal, input.metadata))
  },
})

/** What was taken back of transfers. */
export const reversalRoutes = [create, list, retrieve, update]
