import type { EntityManager } from "typeorm"
import { z } from "zod"
import { actFields, noteAct, samePerson } from "../../core/acts/record-act"
import { Charge } from "../../core/charges/charge.entity"
import { giveBack, markOutcomeUnknown, tellOutgoing } from "../../core/outgoing-outcomes/settle"
import { destinationSchema } from "../../core/outgoing-payments/destination"
import { OutgoingPayment } from "../../core/outgoing-payments/outgoing-payment.entity"
import { lockOutgoing } from "../../core/outgoing-payments/store"
import { createRefund } from "../../core/refunds/create-refund"
import { Refund } from "../../core/refunds/refund.entity"
import { findCharge } from "../charges/routes"
import {
  createdRange,
  currency,
  expand,
  holdNotes,
  mergeMetadata,
  metadata,
  nothing,
  pageFields,
  transferAmount,
} from "../http/fields"
import { type List, listPage, whereCreated } from "../http/list"
import { type Call, type Caller, route } from "../http/route"
import { missing, refused, StripeError } from "../http/stripe-error"
import { refundList, refundObject } from "./output"
import { type PresentedRefund, presentRefund } from "./present"

const url = "/v1/refunds"

/** The caller's refund, or null. */
export function findRefund(manager: EntityManager, caller: Caller, id: string): Promise<Refund | null> {
  return manager
    .createQueryBuilder(Refund, "row")
    .where("row.id = :id and row.livemode = :livemode and row.account_id is not distinct from :account_id", {
      id,
      livemode: caller.livemode,
      account_id: caller.account_id,
    })
    .getOne()
}

/** A charge's refunds, newest first, as `expand[]=refunds` shows them. */
export function refundsOfCharge(
  manager: EntityManager,
  caller: Caller,
  charge_id: string
): Promise<List<PresentedRefund>> {
  return listPage(
    manager,
    caller,
    Refund,
    { limit: 10 },
    {
      url: `/v1/refunds?charge=${charge_id}`,
      followed: false,
      narrow: (query) => query.andWhere("row.charge_id = :charge_id", { charge_id }),
      present: (refund) => presentRefund(manager, refund),
    }
  )
}

async function find({
  manager,
  caller,
  params,
}: Pick<Call<unknown>, "manager" | "caller" | "params">): Promise<Refund> {
  const found = await findRefund(manager, caller, params.refund ?? "")
  if (!found) throw missing("refund", params.refund ?? "")
  return found
}

const create = route({
  method: "post",
  path: url,
  scope: "refunds:write",
  output: refundObject,
  summary:
    "Refund a charge, whole or in part, by bank; `destination` says where to, unless the payer's account is known",
  input: z.strictObject({
    charge: z.string().max(100).optional(),
    payment_intent: z.string().max(100).optional(),
    amount: transferAmount.optional(),
    currency: currency.optional(),
    reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
    metadata: metadata.optional(),
    destination: destinationSchema.optional(),
    expand,
  }),
  async handle(call) {
    const { input, manager, caller } = call
    if (input.charge !== undefined && input.payment_intent !== undefined) {
      throw new StripeError(400, "You may only specify one of these parameters: charge, payment_intent.", {
        code: "parameter_invalid",
        param: "charge",
      })
    }
    if (input.charge === undefined && input.payment_intent === undefined) {
      throw new StripeError(400, "One of charge and payment_intent is required.", {
        code: "parameter_missing",
        param: "payment_intent",
      })
    }
    const charge = input.charge
      ? await findCharge(manager, caller, input.charge)
      : await manager
          .createQueryBuilder(Charge, "row")
          .where(
            "row.payment_intent_id = :intent and row.livemode = :livemode and row.account_id is not distinct from :account_id",
            {
              intent: input.payment_intent,
              livemode: caller.livemode,
              account_id: caller.account_id,
            }
          )
          .getOne()
    if (!charge) {
      throw input.charge
        ? missing("charge", input.charge, "charge")
        : new StripeError(400, `PaymentIntent ${input.payment_intent} has no charge to refund.`, {
            code: "resource_missing",
            param: "payment_intent",
          })
    }
    return createRefund(call, {
      charge,
      amount: input.amount,
      reason: input.reason,
      metadata: input.metadata,
      destination: input.destination,
    })
  },
})

const update = route({
  method: "post",
  path: `${url}/:refund`,
  scope: "refunds:write",
  output: refundObject,
  summary: "Update a refund; its destination only until it is sent",
  input: z.strictObject({ metadata: metadata.optional(), destination: destinationSchema.optional(), expand }),
  async handle(call) {
    const { input, manager } = call
    await holdNotes(manager, call.params.refund)
    const refund = await find(call)
    const outgoing = await lockOutgoing(manager, refund.id)
    if (input.destination) {
      if (outgoing.state !== "needs_destination" && outgoing.state !== "pending")
        throw refused(
          "destination",
          "refund_unexpected_state",
          `The refund is ${outgoing.state}: its destination cannot change any more.`
        )
      // Whoever approved meant the destination that was named then.
      const changes = { ...input.destination, state: "pending" as const, approved_by: null }
      await manager.update(OutgoingPayment, { id: outgoing.id }, changes)
      Object.assign(outgoing, changes)
    }
    const changed = mergeMetadata(refund.metadata, input.metadata)
    await manager.update(Refund, { id: refund.id }, { metadata: changed })
    await tellOutgoing(manager, outgoing, "payout.updated", "refund.updated")
    return presentRefund(manager, Object.assign(refund, { metadata: changed }), outgoing)
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
    const refund = await find(call)
    const outgoing = await lockOutgoing(call.manager, refund.id)
    if (outgoing.state !== "needs_destination" && outgoing.state !== "pending") {
      throw new StripeError(400, `You cannot cancel this refund because it is ${outgoing.state}.`, {
        code: "refund_unexpected_state",
        param: "refund",
      })
    }
    await giveBack(call.gateway, call.manager, outgoing, { state: "canceled", code: null, message: null })
    return presentRefund(call.manager, refund, outgoing)
  },
})

/** An act of a person on a locked refund. */
function act(
  name: "approve" | "mark_failed" | "mark_unknown",
  summary: string,
  allowed: OutgoingPayment["state"][],
  work: (
    call: Pick<Call<unknown>, "manager" | "gateway">,
    outgoing: OutgoingPayment,
    who: { author: string; reason: string }
  ) => Promise<void>
) {
  return route({
    method: "post",
    path: `${url}/:refund/${name}`,
    scope: "refunds:write",
    output: refundObject,
    summary,
    input: z.strictObject({ ...actFields, expand }),
    async handle(call) {
      const { manager, caller, input } = call
      const refund = await find(call)
      const outgoing = await lockOutgoing(manager, refund.id)
      if (!allowed.includes(outgoing.state))
        throw new StripeError(
          400,
          `You cannot ${name.replace("_", " ")} this refund because it is ${outgoing.state}.`,
          { code: "refund_unexpected_state", param: "refund" }
        )
      await work(call, outgoing, input)
      await noteAct(manager, {
        livemode: caller.livemode,
        object_id: refund.id,
        act: name,
        author: input.author,
        reason: input.reason,
      })
      return presentRefund(manager, refund)
    },
  })
}

const approve = act(
  "approve",
  "Approve a refund of unplaced money that needs a second person",
  ["pending"],
  async ({ manager }, outgoing, { author }) => {
    if (samePerson(author, outgoing.created_by))
      throw refused("author", "second_person_required", "Whoever asked for a refund cannot approve it.")
    await manager.update(OutgoingPayment, { id: outgoing.id }, { approved_by: author })
  }
)

const markFailed = act(
  "mark_failed",
  "Say that the bank did not make the transfer: the money returns to where it came from",
  ["sent", "unknown"],
  ({ gateway, manager }, outgoing, { reason }) =>
    giveBack(gateway, manager, outgoing, { state: "failed", code: "declined", message: reason })
)

const markUnknown = act(
  "mark_unknown",
  "Say that nobody knows whether the bank made the transfer: it waits for the statement and is never sent again",
  ["sent"],
  ({ manager }, outgoing) => markOutcomeUnknown(manager, outgoing)
)

const expire = route({
  method: "post",
  path: "/v1/test_helpers/refunds/:refund/expire",
  scope: "test_helpers:write",
  output: refundObject,
  summary: "Let a refund that waits for its destination fail, in test mode",
  input: nothing,
  async handle(call) {
    if (call.caller.livemode)
      throw new StripeError(403, "Test helpers work with test keys only.", { code: "testmode_only" })
    const refund = await find(call)
    const outgoing = await lockOutgoing(call.manager, refund.id)
    if (outgoing.state !== "needs_destination")
      throw new StripeError(
        400,
        `Only a refund that requires action expires; this one is ${outgoing.state}.`,
        { code: "refund_unexpected_state", param: "refund" }
      )
    await giveBack(call.gateway, call.manager, outgoing, {
      state: "failed",
      code: "expired_or_canceled_card",
      message: "Nobody said where the money goes.",
    })
    return presentRefund(call.manager, refund, outgoing)
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:refund`,
  scope: "refunds:read",
  output: refundObject,
  summary: "Retrieve a refund",
  input: nothing,
  handle: async (call) => presentRefund(call.manager, await find(call)),
})

const list = route({
  method: "get",
  path: url,
  scope: "refunds:read",
  output: refundList,
  summary: "List refunds, newest first",
  input: z.strictObject({
    ...pageFields,
    created: createdRange,
    charge: z.string().max(100).optional(),
    payment_intent: z.string().max(100).optional(),
  }),
  handle: ({ manager, caller, input }) =>
    listPage(manager, caller, Refund, input, {
      url,
      narrow(query) {
        whereCreated(query, input.created)
        if (input.charge !== undefined) query.andWhere("row.charge_id = :charge", { charge: input.charge })
        if (input.payment_intent !== undefined)
          query.andWhere("row.payment_intent_id = :intent", { intent: input.payment_intent })
      },
      present: (refund) => presentRefund(manager, refund),
    }),
})

/** Everything below `/v1/refunds`. */
export const refundRoutes = [create, list, retrieve, update, cancel, approve, markFailed, markUnknown, expire]
