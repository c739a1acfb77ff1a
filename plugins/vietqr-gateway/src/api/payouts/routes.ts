import { z } from "zod"
import { lockMetadata } from "../../core/metadata/metadata"
import { outgoingMoment, whereOutgoingState } from "../../core/outgoing-payments/store"
import { cancelPayout, changePayout } from "../../core/payouts/change-payout"
import { createPayout } from "../../core/payouts/create-payout"
import { Payout } from "../../core/payouts/payout.entity"
import {
  clearableText,
  createdRange,
  currency,
  expand,
  metadata,
  nothing,
  pageFields,
  transferAmount,
} from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { pathParam, route } from "../http/route"
import { invalidParameter } from "../http/stripe-error"
import { payoutOfPath } from "./find-payout"
import { payoutList, payoutObject } from "./output"
import { presentPayout } from "./present"

const url = "/v1/payouts"

const create = route({
  method: "post",
  path: url,
  scope: "payouts:write",
  output: payoutObject,
  summary:
    "Pay a balance to a bank account of its owner: a connected account's (with the Stripe-Account header), or the platform's own to the configured one",
  input: z.strictObject({
    amount: transferAmount,
    currency,
    destination: z.string().max(100).optional(),
    description: clearableText(1000).optional(),
    statement_descriptor: clearableText(22).optional(),
    method: z.literal("standard").optional(),
    source_type: z.literal("bank_account").optional(),
    metadata: metadata.optional(),
    author: z.string().min(1).max(200).optional(),
    expand,
  }),
  async handle({ input, context, caller, request }) {
    const payout = await createPayout(context, caller, { ...input, key_id: caller.key_id }, request)
    return presentPayout(context.manager, payout)
  },
})

const reverse = route({
  method: "post",
  path: `${url}/:payout/reverse`,
  scope: "payouts:write",
  output: payoutObject,
  summary: "Always refused: money that left by bank transfer cannot be drawn back",
  input: z.strictObject({ metadata: metadata.optional(), expand }),
  async handle(call) {
    const payout = await payoutOfPath(call)
    throw invalidParameter(
      "payout",
      "payout_reversal_not_supported",
      `Payout ${payout.id} cannot be reversed: bank transfers in Vietnam cannot be drawn back.`
    )
  },
})

const cancel = route({
  method: "post",
  path: `${url}/:payout/cancel`,
  scope: "payouts:write",
  output: payoutObject,
  summary: "Cancel a payout that was not sent",
  input: nothing,
  async handle(call) {
    const payout = await payoutOfPath(call)
    await cancelPayout(call.context, payout)
    return presentPayout(call.context.manager, payout)
  },
})

const update = route({
  method: "post",
  path: `${url}/:payout`,
  scope: "payouts:write",
  output: payoutObject,
  summary: "Update a payout's metadata",
  input: z.strictObject({ metadata: metadata.optional(), expand }),
  async handle(call) {
    const { context, input, request } = call
    await lockMetadata(context.manager, pathParam(call, "payout"))
    const payout = await payoutOfPath(call)
    return presentPayout(context.manager, await changePayout(context, payout, input.metadata, request))
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:payout`,
  scope: "payouts:read",
  output: payoutObject,
  summary: "Retrieve a payout",
  input: nothing,
  handle: async (call) => presentPayout(call.context.manager, await payoutOfPath(call)),
})

const list = route({
  method: "get",
  path: url,
  scope: "payouts:read",
  output: payoutList,
  summary: "List payouts, newest first",
  input: z.strictObject({
    ...pageFields,
    created: createdRange,
    arrival_date: createdRange,
    destination: z.string().max(100).optional(),
    status: z.enum(["pending", "in_transit", "paid", "failed", "canceled"]).optional(),
  }),
  handle: ({ context: { manager }, caller, input }) =>
    listPage(manager, caller, Payout, input, {
      url,
      narrow(query) {
        whereCreated(query, input.created)
        if (input.destination !== undefined)
          query.andWhere("row.external_account_id = :destination", { destination: input.destination })
        whereCreated(query, input.arrival_date, {
          name: "arrival",
          column: outgoingMoment,
        })
        if (input.status !== undefined)
          whereOutgoingState(query, input.status === "in_transit" ? ["sent", "unknown"] : [input.status])
      },
      present: (payout) => presentPayout(manager, payout),
    }),
})

/** What a program does with payouts; what a person does is in `payoutActs`. */
export const payoutRoutes = [create, list, retrieve, update, cancel, reverse]
