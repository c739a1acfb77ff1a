import type { EntityManager } from "typeorm"
import { z } from "zod"
import { platformAccountsOf } from "../../core/accounts/platform-account"
import { holdOwnAccount } from "../../core/accounts/store"
import { actFields, noteAct, samePerson } from "../../core/acts/record-act"
import { holdBalance } from "../../core/balance/balance"
import { emit } from "../../core/events/emit-events"
import { giveBack, markOutcomeUnknown } from "../../core/outgoing-outcomes/settle"
import { OutgoingPayment } from "../../core/outgoing-payments/outgoing-payment.entity"
import { lockOutgoing, planOutgoing } from "../../core/outgoing-payments/store"
import { Payout } from "../../core/payouts/payout.entity"
import { newId } from "../../kernel/ids"
import { book } from "../../kernel/ledger/book"
import { externalAccountsOf } from "../accounts/present"
import {
  clearableText,
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
import { listPage, whereCreated } from "../http/list"
import { type Call, type Caller, route } from "../http/route"
import { missing, refused, StripeError } from "../http/stripe-error"
import { payoutList, payoutObject } from "./output"
import { presentPayout } from "./present"

const url = "/v1/payouts"

/** The caller's payout, or null. */
export function findPayout(manager: EntityManager, caller: Caller, id: string): Promise<Payout | null> {
  return manager
    .createQueryBuilder(Payout, "row")
    .where("row.id = :id and row.livemode = :livemode and row.account_id is not distinct from :account_id", {
      id,
      livemode: caller.livemode,
      account_id: caller.account_id,
    })
    .getOne()
}

async function find({
  manager,
  caller,
  params,
}: Pick<Call<unknown>, "manager" | "caller" | "params">): Promise<Payout> {
  const found = await findPayout(manager, caller, params.payout ?? "")
  if (!found) throw missing("payout", params.payout ?? "", "payout")
  return found
}

function unexpected(act: string, outgoing: OutgoingPayment): StripeError {
  return new StripeError(400, `You cannot ${act} this payout because it is ${outgoing.state}.`, {
    code: "payout_unexpected_state",
    param: "payout",
  })
}

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
  async handle({ input, manager, caller, gateway, request }) {
    const externals =
      caller.account_id === null
        ? await platformAccountsOf(manager, caller.livemode)
        : await externalAccountsOf(manager, caller.account_id)
    const external =
      input.destination === undefined
        ? externals.find(({ is_default }) => is_default)
        : externals.find(({ id }) => id === input.destination)
    if (!external)
      throw refused(
        "destination",
        "no_account",
        caller.account_id === null
          ? "The platform has no such bank account: GATEWAY_PAYOUT_BANK_… name the one it is paid to."
          : "This account has no such bank account."
      )
    const account = await holdOwnAccount(manager, caller)
    if (account?.rejected_reason)
      throw new StripeError(400, "Payouts of this account are disabled: it was rejected.", {
        code: "payouts_not_allowed",
      })
    if (external.status === "verification_failed")
      throw refused(
        "destination",
        "bank_account_unusable",
        "This bank account was found not to be the account holder's."
      )
    const needs_approval = input.amount > gateway.config.payout_approval_above
    // Without a first person nobody could tell whether it is a second one who approves.
    if (needs_approval && input.author === undefined)
      throw refused(
        "author",
        "parameter_missing",
        `A payout above ${gateway.config.payout_approval_above} VND must name who asks for it: author.`
      )
    await holdBalance(manager, caller.livemode, caller.account_id, input.amount)
    const bank_account_id = (await gateway.defaultBankAccount(caller.livemode)).id
    const id = newId("po")
    await manager.insert(Payout, {
      id,
      livemode: caller.livemode,
      account_id: caller.account_id,
      external_account_id: external.id,
      amount: input.amount,
      description: input.description ?? null,
      statement_descriptor: input.statement_descriptor ?? null,
      metadata: mergeMetadata({}, input.metadata),
    })
    await book(manager, {
      livemode: caller.livemode,
      kind: "payout",
      unique_key: `payout:${id}`,
      entries: [
        {
          account: "balance",
          amount: input.amount,
          bank_account_id,
          account_id: caller.account_id,
          object_id: id,
        },
        { account: "payouts_outgoing", amount: -input.amount, bank_account_id, object_id: id },
      ],
    })
    const outgoing = await planOutgoing(manager, gateway.config.transfer_code_prefix, {
      livemode: caller.livemode,
      kind: "payout",
      object_id: id,
      amount: input.amount,
      bank_account_id,
      destination: {
        bank_bin: external.bank_bin,
        account_number: external.account_number,
        account_holder_name: external.account_holder_name,
      },
      created_by: input.author ?? caller.key_id,
      needs_approval,
      not_before: external.held_until,
    })
    const presented = await presentPayout(manager, await manager.findOneByOrFail(Payout, { id }), outgoing)
    await emit(manager, {
      type: "payout.created",
      livemode: caller.livemode,
      account_id: caller.account_id,
      object: presented,
      request,
    })
    return presented
  },
})

/** An act of a person on a locked payout. */
function act(
  name: string,
  summary: string,
  extra: Record<string, z.ZodType>,
  allowed: OutgoingPayment["state"][],
  work: (
    call: Pick<Call<unknown>, "manager" | "gateway">,
    outgoing: OutgoingPayment,
    author: string,
    reason: string
  ) => Promise<void>
) {
  return route({
    method: "post",
    path: `${url}/:payout/${name}`,
    scope: "payouts:write",
    output: payoutObject,
    summary,
    input: z.strictObject({ ...actFields, ...extra, expand }),
    async handle(call) {
      const { manager, caller, input } = call
      const payout = await find(call)
      const outgoing = await lockOutgoing(manager, payout.id)
      if (!allowed.includes(outgoing.state)) throw unexpected(name.replace("_", " "), outgoing)
      await work(call, outgoing, input.author, input.reason)
      await noteAct(manager, {
        livemode: caller.livemode,
        object_id: payout.id,
        act: name,
        author: input.author,
        reason: input.reason,
      })
      return presentPayout(manager, payout)
    },
  })
}

const approve = act(
  "approve",
  "Approve a payout that needs a second person",
  {},
  ["pending"],
  async ({ manager }, outgoing, author) => {
    if (samePerson(author, outgoing.created_by))
      throw refused("author", "second_person_required", "Whoever asked for a payout cannot approve it.")
    await manager.update(OutgoingPayment, { id: outgoing.id }, { approved_by: author })
  }
)

const markFailed = act(
  "mark_failed",
  "Say that the bank did not make the transfer: the money returns to the balance",
  {},
  ["sent", "unknown"],
  ({ gateway, manager }, outgoing, _author, reason) =>
    giveBack(gateway, manager, outgoing, { state: "failed", code: "could_not_process", message: reason })
)

const markUnknown = act(
  "mark_unknown",
  "Say that nobody knows whether the bank made the transfer: it waits for the statement and is never sent again",
  {},
  ["sent"],
  ({ manager }, outgoing) => markOutcomeUnknown(manager, outgoing)
)

const reverse = route({
  method: "post",
  path: `${url}/:payout/reverse`,
  scope: "payouts:write",
  output: payoutObject,
  summary: "Always refused: money that left by bank transfer cannot be drawn back",
  input: z.strictObject({ metadata: metadata.optional(), expand }),
  async handle(call) {
    const payout = await find(call)
    throw new StripeError(
      400,
      `Payout ${payout.id} cannot be reversed: bank transfers in Vietnam cannot be drawn back.`,
      { code: "payout_reversal_not_supported", param: "payout" }
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
    const payout = await find(call)
    const outgoing = await lockOutgoing(call.manager, payout.id)
    if (outgoing.state !== "pending") throw unexpected("cancel", outgoing)
    await giveBack(call.gateway, call.manager, outgoing, { state: "canceled", code: null, message: null })
    return presentPayout(call.manager, payout)
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
    await holdNotes(call.manager, call.params.payout)
    const payout = await find(call)
    const changes = { metadata: mergeMetadata(payout.metadata, call.input.metadata) }
    const previous_attributes = { metadata: payout.metadata }
    await call.manager.update(Payout, { id: payout.id }, changes)
    // Held, so that it is told as it is after whatever happens to it now.
    const presented = await presentPayout(
      call.manager,
      Object.assign(payout, changes),
      await lockOutgoing(call.manager, payout.id)
    )
    await emit(call.manager, {
      type: "payout.updated",
      livemode: payout.livemode,
      account_id: payout.account_id,
      object: presented,
      previous_attributes,
      request: call.request,
    })
    return presented
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:payout`,
  scope: "payouts:read",
  output: payoutObject,
  summary: "Retrieve a payout",
  input: nothing,
  handle: async (call) => presentPayout(call.manager, await find(call)),
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
  handle: ({ manager, caller, input }) =>
    listPage(manager, caller, Payout, input, {
      url,
      narrow(query) {
        whereCreated(query, input.created)
        if (input.destination !== undefined)
          query.andWhere("row.external_account_id = :destination", { destination: input.destination })
        whereCreated(query, input.arrival_date, {
          name: "arrival",
          column:
            "(select coalesce(o.settled_at, o.not_before) from outgoing_payments o where o.object_id = row.id)",
        })
        if (input.status !== undefined) {
          const states = input.status === "in_transit" ? ["sent", "unknown"] : [input.status]
          query.andWhere(
            "row.id in (select o.object_id from outgoing_payments o where o.state = any(:states))",
            { states }
          )
        }
      },
      present: (payout) => presentPayout(manager, payout),
    }),
})

/** Everything below `/v1/payouts`. */
export const payoutRoutes = [
  create,
  list,
  retrieve,
  update,
  cancel,
  approve,
  markFailed,
  markUnknown,
  reverse,
]
