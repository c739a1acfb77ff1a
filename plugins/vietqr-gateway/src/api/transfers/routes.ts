import { z } from "zod"
import { createTransfer } from "../../core/transfers/create-transfer"
import { Transfer } from "../../core/transfers/transfer.entity"
import { updateTransfer } from "../../core/transfers/update-transfer"
import { platformOnly } from "../http/authenticate"
import {
  clearableText,
  createdRange,
  currency,
  expand,
  integer,
  metadata,
  nothing,
  pageFields,
} from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { route } from "../http/route"
import { transferOfPath } from "./find-transfer"
import { transferList, transferObject } from "./output"
import { presentTransfer } from "./present"

const url = "/v1/transfers"

const create = route({
  method: "post",
  path: url,
  scope: "transfers:write",
  output: transferObject,
  summary: "Give a connected account a share of the platform's balance",
  input: z.strictObject({
    amount: integer(1, 1_000_000_000_000),
    currency,
    destination: z.string().max(100),
    description: clearableText(1000).optional(),
    transfer_group: z.string().max(200).optional(),
    source_transaction: z.string().max(100).optional(),
    metadata: metadata.optional(),
    expand,
  }),
  async handle({ input, context, caller, request }) {
    platformOnly(caller, "Only the platform makes transfers.")
    const transfer = await createTransfer(context, { ...input, livemode: caller.livemode }, request)
    return presentTransfer(context.manager, transfer)
  },
})

const update = route({
  method: "post",
  path: `${url}/:transfer`,
  scope: "transfers:write",
  output: transferObject,
  summary: "Update a transfer's description and metadata",
  input: z.strictObject({
    description: clearableText(1000).optional(),
    metadata: metadata.optional(),
    expand,
  }),
  async handle(call) {
    const { context, input, request } = call
    const transfer = await transferOfPath(call, { lock: true })
    return presentTransfer(context.manager, await updateTransfer(context, transfer, input, request))
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:transfer`,
  scope: "transfers:read",
  output: transferObject,
  summary: "Retrieve a transfer",
  input: nothing,
  handle: async (call) => presentTransfer(call.context.manager, await transferOfPath(call)),
})

const list = route({
  method: "get",
  path: url,
  scope: "transfers:read",
  output: transferList,
  summary: "List transfers, newest first",
  input: z.strictObject({
    ...pageFields,
    created: createdRange,
    destination: z.string().max(100).optional(),
    transfer_group: z.string().max(200).optional(),
  }),
  handle: ({ context: { manager }, caller, input }) =>
    listPage(manager, caller, Transfer, input, {
      url,
      ownedBy: null,
      narrow(query) {
        whereCreated(query, input.created)
        if (caller.account_id !== null) query.andWhere("false")
        if (input.destination !== undefined)
          query.andWhere("row.destination_id = :destination", { destination: input.destination })
        if (input.transfer_group !== undefined)
          query.andWhere("row.transfer_group = :group", { group: input.transfer_group })
      },
      present: (transfer) => presentTransfer(manager, transfer),
    }),
})

/** The platform's transfers to connected accounts. */
export const transferRoutes = [create, list, retrieve, update]
