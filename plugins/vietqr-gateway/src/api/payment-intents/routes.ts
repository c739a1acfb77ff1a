import type Stripe from "stripe"
import { holdOwnAccount } from "../../core/accounts/store"
import { cancelIntent, showInstructions, tell } from "../../core/payment-intents/lifecycle"
import { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import { findIntent, updateIntent } from "../../core/payment-intents/store"
import { newId, randomText } from "../../kernel/ids"
import { sameText } from "../../kernel/signatures"
import { mergeMetadata } from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { type Call, route } from "../http/route"
import { applySearch, searchInput, searchResult } from "../http/search"
import { missing, StripeError } from "../http/stripe-error"
import { unexpectedState } from "./errors"
import { cancelSchema, confirmSchema, createSchema, listSchema, retrieveSchema, updateSchema } from "./input"
import { paymentIntent, paymentIntentList, paymentIntentSearch, retrievedIntent } from "./output"
import { presentForPayer, presentPaymentIntent } from "./present"
import { neverRoutes } from "./unsupported-acts"

const url = "/v1/payment_intents"

async function present(
  { gateway }: Pick<Call<unknown>, "gateway">,
  intent: PaymentIntent
): Promise<Stripe.PaymentIntent> {
  return presentPaymentIntent(
    intent,
    await gateway.bankAccount(intent.bank_account_id),
    gateway.config.public_url
  )
}

const create = route({
  method: "post",
  path: url,
  scope: "payment_intents:write",
  output: paymentIntent,
  summary: "Create a PaymentIntent; with confirm=true its QR code is answered at once",
  input: createSchema,
  async handle(call) {
    const { input, manager, gateway, caller, request } = call
    await holdOwnAccount(manager, caller)
    const id = newId("pi")
    const named =
      input.payment_method_types ??
      input.allowed_payment_method_types ??
      (input.automatic_payment_methods?.enabled ? ["vietqr"] : undefined)
    if (input.confirm && !named && !input.payment_method_data) {
      throw new StripeError(400, "Missing required param: payment_method_types.", {
        code: "parameter_missing",
        param: "payment_method_types",
      })
    }
    await manager.insert(PaymentIntent, {
      id,
      livemode: caller.livemode,
      account_id: caller.account_id,
      amount: input.amount,
      amount_received: 0,
      currency: input.currency,
      status:
        input.confirm || input.payment_method_data ? "requires_confirmation" : "requires_payment_method",
      description: input.description ?? null,
      statement_descriptor: input.statement_descriptor ?? null,
      receipt_email: input.receipt_email ?? null,
      transfer_group: input.transfer_group ?? null,
      metadata: mergeMetadata({}, input.metadata),
      client_secret: `${id}_secret_${randomText(25)}`,
      instructions_token: randomText(32),
      expires_after_seconds:
        input.payment_method_options?.vietqr?.expires_after_seconds ?? gateway.config.intent_ttl_s,
      late_money: input.payment_method_options?.vietqr?.late_money ?? gateway.config.late_money,
    })
    const intent = await manager.findOneByOrFail(PaymentIntent, { id })
    await tell(gateway, manager, intent, "created", request)
    return present(call, input.confirm ? await showInstructions(gateway, manager, intent, request) : intent)
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:intent`,
  scope: "public",
  output: retrievedIntent,
  summary:
    "Retrieve a PaymentIntent; a publishable key needs its client_secret and sees what a payer may see",
  browser: /^pi_\w+$/,
  input: retrieveSchema,
  async handle(call) {
    const { input, manager, caller, params, gateway } = call
    const id = params.intent ?? ""
    if (
      caller.kind === "restricted" &&
      !caller.scopes.some((scope) => scope.startsWith("payment_intents:"))
    ) {
      throw new StripeError(
        403,
        "The provided key does not have the required permission 'payment_intents:read' for this endpoint.",
        { code: "more_permissions_required" }
      )
    }
    if (caller.kind !== "publishable") {
      const intent = await findIntent(manager, caller, id)
      if (input.client_secret !== undefined && !sameText(input.client_secret, intent.client_secret))
        throw missing("payment_intent", id, "intent")
      return present(call, intent)
    }
    if (input.client_secret === undefined) {
      throw new StripeError(400, "Missing required param: client_secret.", {
        code: "parameter_missing",
        param: "client_secret",
      })
    }
    const intent = await manager.findOneBy(PaymentIntent, { id, livemode: caller.livemode })
    if (!intent || !sameText(input.client_secret, intent.client_secret))
      throw missing("payment_intent", id, "intent")
    return presentForPayer(
      intent,
      await gateway.bankAccount(intent.bank_account_id),
      gateway.config.public_url
    )
  },
})

const update = route({
  method: "post",
  path: `${url}/:intent`,
  scope: "payment_intents:write",
  output: paymentIntent,
  summary: "Update a PaymentIntent; its amount only until its QR code is shown",
  input: updateSchema,
  async handle(call) {
    const { input, manager, caller, params } = call
    const intent = await findIntent(manager, caller, params.intent ?? "", { lock: true })
    const open = intent.status === "requires_payment_method" || intent.status === "requires_confirmation"
    const fixed =
      input.amount !== undefined ||
      input.payment_method_options !== undefined ||
      input.payment_method_data !== undefined
    if (fixed && !open) throw unexpectedState("update", intent.status, await present(call, intent))
    const ttl = input.payment_method_options?.vietqr?.expires_after_seconds
    const late_money = input.payment_method_options?.vietqr?.late_money
    const changed = await updateIntent(manager, intent, {
      ...(input.amount === undefined ? {} : { amount: input.amount }),
      ...(input.description === undefined ? {} : { description: input.description }),
      ...(input.statement_descriptor === undefined
        ? {}
        : { statement_descriptor: input.statement_descriptor }),
      ...(input.receipt_email === undefined ? {} : { receipt_email: input.receipt_email }),
      ...(input.transfer_group === undefined ? {} : { transfer_group: input.transfer_group }),
      ...(ttl === undefined ? {} : { expires_after_seconds: ttl }),
      ...(late_money === undefined ? {} : { late_money }),
      ...(input.payment_method_data && intent.status === "requires_payment_method"
        ? { status: "requires_confirmation" as const }
        : {}),
      metadata: mergeMetadata(intent.metadata, input.metadata),
    })
    return present(call, changed)
  },
})

const confirm = route({
  method: "post",
  path: `${url}/:intent/confirm`,
  scope: "payment_intents:write",
  output: paymentIntent,
  summary: "Confirm a PaymentIntent: it gets its transfer code and QR code",
  input: confirmSchema,
  async handle(call) {
    const { input, manager, caller, params, gateway, request } = call
    await holdOwnAccount(manager, caller)
    const intent = await findIntent(manager, caller, params.intent ?? "", { lock: true })
    if (intent.status === "requires_action") return present(call, intent)
    if (intent.status === "succeeded" || intent.status === "canceled")
      throw unexpectedState("confirm", intent.status, await present(call, intent))
    const ttl = input.payment_method_options?.vietqr?.expires_after_seconds
    const late_money = input.payment_method_options?.vietqr?.late_money
    const asked = {
      ...(ttl === undefined ? {} : { expires_after_seconds: ttl }),
      ...(late_money === undefined ? {} : { late_money }),
    }
    if (Object.keys(asked).length) await updateIntent(manager, intent, asked)
    return present(call, await showInstructions(gateway, manager, intent, request))
  },
})

const cancel = route({
  method: "post",
  path: `${url}/:intent/cancel`,
  scope: "payment_intents:write",
  output: paymentIntent,
  summary: "Cancel a PaymentIntent that is not paid; money that arrived in part waits for a person",
  input: cancelSchema,
  async handle(call) {
    const { input, manager, caller, params, gateway, request } = call
    const intent = await findIntent(manager, caller, params.intent ?? "", { lock: true })
    if (intent.status === "succeeded" || intent.status === "canceled")
      throw unexpectedState("cancel", intent.status, await present(call, intent))
    return present(
      call,
      await cancelIntent(gateway, manager, intent, input.cancellation_reason ?? null, request)
    )
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "payment_intents:read",
  output: paymentIntentList,
  summary: "List PaymentIntents, newest first",
  input: listSchema,
  handle: (call) =>
    listPage(call.manager, call.caller, PaymentIntent, call.input, {
      url,
      narrow(query) {
        whereCreated(query, call.input.created)
        if (call.input.customer !== undefined) query.andWhere("false")
      },
      present: (intent) => present(call, intent),
    }),
})

const searched = {
  amount: "row.amount",
  created: "row.created_at",
  currency: "row.currency",
  status: "row.status",
}

const search = route({
  method: "get",
  path: `${url}/search`,
  scope: "payment_intents:read",
  output: paymentIntentSearch,
  summary: "Search PaymentIntents by metadata, status, amount and time",
  input: searchInput,
  async handle(call) {
    const { query, limit, page } = call.input
    const found = await listPage(
      call.manager,
      call.caller,
      PaymentIntent,
      { limit, starting_after: page },
      {
        url: `${url}/search`,
        followed: false,
        cursorParam: "page",
        narrow: (rows) => applySearch(rows, query, searched),
        present: (intent) => present(call, intent),
      }
    )
    return searchResult(found)
  },
})

/** Everything below `/v1/payment_intents`. */
export const paymentIntentRoutes = [create, list, search, retrieve, update, confirm, cancel, ...neverRoutes]
