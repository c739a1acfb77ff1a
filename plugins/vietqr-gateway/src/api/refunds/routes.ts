import { z } from "zod"
import { lockMetadata } from "../../core/metadata/metadata"
import { whereOutgoingState } from "../../core/outgoing-payments/store"
import { actOnRefund } from "../../core/refunds/act-on-refund"
import { cancelRefund, changeRefund, expireRefund } from "../../core/refunds/change-refund"
import { createRefund } from "../../core/refunds/create-refund"
import { Refund } from "../../core/refunds/refund.entity"
import { testModeOnly } from "../http/authenticate"
import {
  createdRange,
  currency,
  decisionFields,
  destinationInput,
  expand,
  flag,
  metadata,
  nothing,
  pageFields,
  transferAmount,
} from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { pathParam, route } from "../http/route"
import { outgoingActRoutes } from "../outgoing-payments/act-routes"
import { outgoingState } from "../outgoing-payments/output"
import { refundedCharge, refundOfPath } from "./find-refund"
import { refundList, refundObject } from "./output"
import { presentRefund, presentRefunds } from "./present"

const url = "/v1/refunds"

const create = route({
  method: "post",
  path: url,
  scope: "refunds:write",
  output: refundObject,
  summary:
    "Refund a charge, whole or in part, by bank; `destination` says where to, unless the payer's account is known. Of a charge that was passed on, `reverse_transfer` takes the account's part back, `refund_application_fee` gives it its part of the fee",
  input: z.strictObject({
    charge: z.string().max(100).optional(),
    payment_intent: z.string().max(100).optional(),
    amount: transferAmount.optional(),
    currency: currency.optional(),
    reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
    metadata: metadata.optional(),
    destination: destinationInput.optional(),
    reverse_transfer: flag.optional(),
    refund_application_fee: flag.optional(),
    vietqr: z
      .strictObject({
        author: decisionFields.author.optional(),
        reason: decisionFields.reason.optional(),
        replaces: z.string().max(100).optional(),
      })
      .optional(),
    expand,
  }),
  async handle(call) {
    const { input, context, caller, request } = call
    const charge = await refundedCharge(call, input)
    const { amount, reason, metadata, destination, vietqr } = input
    const refund = await createRefund(
      context,
      {
        charge,
        amount,
        reason,
        metadata,
        author: vietqr?.author,
        author_reason: vietqr?.reason,
        replaces: vietqr?.replaces,
        destination,
        reverse_transfer: input.reverse_transfer,
        refund_application_fee: input.refund_application_fee,
        key_id: caller.key_id,
      },
      request
    )
    return presentRefund(context.manager, refund)
  },
})

const update = route({
  method: "post",
  path: `${url}/:refund`,
  scope: "refunds:write",
  output: refundObject,
  summary:
    "Update a refund; its destination only until it is sent, and one that goes elsewhere than before needs approval",
  input: z.strictObject({
    metadata: metadata.optional(),
    destination: destinationInput.optional(),
    vietqr: z.strictObject({ author: decisionFields.author.optional() }).optional(),
    expand,
  }),
  async handle(call) {
    const { input, context, caller } = call
    const { metadata, destination, vietqr } = input
    await lockMetadata(context.manager, pathParam(call, "refund"))
    const refund = await refundOfPath(call)
    const changed = await changeRefund(context, refund, {
      metadata,
      destination,
      author: vietqr?.author ?? null,
      key_id: caller.key_id,
    })
    return presentRefund(context.manager, changed)
  },
})

const cancel = route({
  method: "post",
  path: `${url}/:refund/cancel`,
  scope: "refunds:write",
  output: refundObject,
  summary: "Cancel a refund that was not sent",
  input: nothing,
  async handle(call) {
    const refund = await refundOfPath(call)
    await cancelRefund(call.context, refund)
    return presentRefund(call.context.manager, refund)
  },
})

/** What a person does with a refund. */
const acts = outgoingActRoutes({
  kind: "refund",
  path: `${url}/:refund`,
  output: refundObject,
  returns_to: "where it came from",
  find: refundOfPath,
  mark: actOnRefund,
  present: presentRefund,
})

const expire = route({
  method: "post",
  path: "/v1/test_helpers/refunds/:refund/expire",
  scope: "test_helpers:write",
  output: refundObject,
  summary: "Let a refund that waits for its destination fail, in test mode",
  input: nothing,
  async handle(call) {
    testModeOnly(call.caller)
    const refund = await refundOfPath(call)
    await expireRefund(call.context, refund)
    return presentRefund(call.context.manager, refund)
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:refund`,
  scope: "refunds:read",
  output: refundObject,
  summary: "Retrieve a refund",
  input: nothing,
  handle: async (call) => presentRefund(call.context.manager, await refundOfPath(call)),
})

const list = route({
  method: "get",
  path: url,
  scope: "refunds:read",
  output: refundList,
  summary:
    "List refunds, newest first; `vietqr[state][]` chooses those whose transfer is in one of the states",
  input: z.strictObject({
    ...pageFields,
    created: createdRange,
    charge: z.string().max(100).optional(),
    payment_intent: z.string().max(100).optional(),
    vietqr: z.strictObject({ state: z.array(outgoingState).min(1).max(10).optional() }).optional(),
  }),
  handle: ({ context: { manager }, caller, input }) =>
    listPage(manager, caller, Refund, input, {
      url,
      narrow(query) {
        whereCreated(query, input.created)
        if (input.charge !== undefined) query.andWhere("row.charge_id = :charge", { charge: input.charge })
        if (input.payment_intent !== undefined)
          query.andWhere("row.payment_intent_id = :intent", { intent: input.payment_intent })
        if (input.vietqr?.state) whereOutgoingState(query, input.vietqr.state)
      },
      presentAll: (refunds) => presentRefunds(manager, refunds, caller.account_id),
    }),
})

/** Everything below `/v1/refunds`. */
export const refundRoutes = [create, list, retrieve, update, cancel, ...acts, expire]
