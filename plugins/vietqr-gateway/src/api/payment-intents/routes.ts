import type { z } from "zod"
import { lockOwnAccount } from "../../core/accounts/store"
import { cancelIntent } from "../../core/payment-intents/cancel-intent"
import { changeIntent } from "../../core/payment-intents/change-intent"
import { confirmIntent } from "../../core/payment-intents/confirm-intent"
import { createIntent } from "../../core/payment-intents/create-intent"
import { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"
import { findIntentOfMode } from "../../core/payment-intents/store"
import { NotFoundError } from "../../kernel/errors"
import { sameText } from "../../kernel/signatures"
import { listPage, whereCreated } from "../http/list"
import { type Call, pathParam, route } from "../http/route"
import { applySearch, searchInput, searchResult } from "../http/search"
import { forbidden, invalidParameter } from "../http/stripe-error"
import { intentOfPath, presentFor } from "./find-intent"
import { cancelInput, confirmInput, createInput, listInput, retrieveInput, updateInput } from "./input"
import { paymentIntent, paymentIntentList, paymentIntentSearch, retrievedIntent } from "./output"
import { presentForPayer } from "./present"
import { unsupportedIntentActs } from "./unsupported-acts"

const url = "/v1/payment_intents"

const create = route({
  method: "post",
  path: url,
  scope: "payment_intents:write",
  output: paymentIntent,
  summary: "Create a PaymentIntent; with confirm=true its QR code is answered at once",
  input: createInput,
  async handle(call) {
    const { input, context, caller, request } = call
    const named =
      input.payment_method_types ??
      input.allowed_payment_method_types ??
      (input.automatic_payment_methods?.enabled ? ["vietqr"] : undefined)
    if (input.confirm && !named && !input.payment_method_data)
      throw invalidParameter(
        "payment_method_types",
        "parameter_missing",
        "Missing required param: payment_method_types."
      )
    const intent = await createIntent(
      context,
      caller,
      {
        amount: input.amount,
        currency: input.currency,
        description: input.description,
        statement_descriptor: input.statement_descriptor,
        receipt_email: input.receipt_email,
        transfer_group: input.transfer_group,
        metadata: input.metadata,
        division: {
          application_fee_amount: input.application_fee_amount ?? null,
          transfer_destination_id: input.transfer_data?.destination ?? null,
          transfer_amount: input.transfer_data?.amount ?? null,
          on_behalf_of_id: input.on_behalf_of ?? null,
        },
        has_payment_method: input.payment_method_data !== undefined,
        options: { ...input.payment_method_options?.vietqr, return_url: input.return_url },
        confirm: input.confirm,
      },
      request
    )
    return presentFor(call, intent)
  },
})

/** What a publishable key may see: it needs the intent's secret. */
async function retrieveForPayer(call: Call<z.output<typeof retrieveInput>>): Promise<object> {
  const { input, caller, context, services } = call
  const id = pathParam(call, "intent")
  if (input.client_secret === undefined)
    throw invalidParameter("client_secret", "parameter_missing", "Missing required param: client_secret.")
  const intent = await findIntentOfMode(context.manager, id, caller.livemode)
  if (!intent || !sameText(input.client_secret, intent.client_secret))
    throw new NotFoundError("payment_intent", id, "intent")
  const bankAccount = await context.bankAccounts.find(intent.bank_account_id)
  return presentForPayer(intent, bankAccount, services.config.public_url)
}

const retrieve = route({
  method: "get",
  path: `${url}/:intent`,
  scope: "public",
  output: retrievedIntent,
  summary:
    "Retrieve a PaymentIntent; a publishable key needs its client_secret and sees what a payer may see",
  browser: /^pi_\w+$/,
  input: retrieveInput,
  async handle(call) {
    const { input, caller } = call
    const { kind, scopes } = caller
    if (kind === "restricted" && !scopes.some((scope) => scope.startsWith("payment_intents:")))
      throw forbidden(
        "The provided key does not have the required permission 'payment_intents:read' for this endpoint.",
        "more_permissions_required"
      )
    if (kind === "publishable") return retrieveForPayer(call)
    const intent = await intentOfPath(call)
    if (input.client_secret !== undefined && !sameText(input.client_secret, intent.client_secret))
      throw new NotFoundError("payment_intent", intent.id, "intent")
    return presentFor(call, intent)
  },
})

const update = route({
  method: "post",
  path: `${url}/:intent`,
  scope: "payment_intents:write",
  output: paymentIntent,
  summary: "Update a PaymentIntent; its amount only until its QR code is shown",
  input: updateInput,
  async handle(call) {
    const { input, context } = call
    const intent = await intentOfPath(call, { lock: true })
    const changed = await changeIntent(context, intent, {
      amount: input.amount,
      description: input.description,
      statement_descriptor: input.statement_descriptor,
      receipt_email: input.receipt_email,
      transfer_group: input.transfer_group,
      application_fee_amount: input.application_fee_amount,
      transfer_amount: input.transfer_data?.amount,
      metadata: input.metadata,
      names_payment_method: input.payment_method_data !== undefined,
      options:
        input.payment_method_options || input.return_url !== undefined
          ? { ...input.payment_method_options?.vietqr, return_url: input.return_url }
          : undefined,
    })
    return presentFor(call, changed)
  },
})

const confirm = route({
  method: "post",
  path: `${url}/:intent/confirm`,
  scope: "payment_intents:write",
  output: paymentIntent,
  summary: "Confirm a PaymentIntent: it gets its transfer code and QR code",
  input: confirmInput,
  async handle(call) {
    const { input, context, caller, request } = call
    // Account first, intent second: the order in which every path takes its locks.
    await lockOwnAccount(context.manager, caller)
    const intent = await intentOfPath(call, { lock: true })
    const options = { ...input.payment_method_options?.vietqr, return_url: input.return_url }
    return presentFor(call, await confirmIntent(context, intent, options, request))
  },
})

const cancel = route({
  method: "post",
  path: `${url}/:intent/cancel`,
  scope: "payment_intents:write",
  output: paymentIntent,
  summary: "Cancel a PaymentIntent that is not paid; money that arrived in part waits for a person",
  input: cancelInput,
  async handle(call) {
    const { input, context, request } = call
    const intent = await intentOfPath(call, { lock: true })
    const reason = input.cancellation_reason ?? null
    return presentFor(call, await cancelIntent(context, intent, reason, request))
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "payment_intents:read",
  output: paymentIntentList,
  summary: "List PaymentIntents, newest first",
  input: listInput,
  handle: (call) =>
    listPage(call.context.manager, call.caller, PaymentIntent, call.input, {
      url,
      narrow(query) {
        whereCreated(query, call.input.created)
        if (call.input.customer !== undefined) query.andWhere("false")
      },
      present: (intent) => presentFor(call, intent),
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
    const wanted = { limit, starting_after: page }
    const found = await listPage(call.context.manager, call.caller, PaymentIntent, wanted, {
      url: `${url}/search`,
      followed: false,
      cursorParam: "page",
      narrow: (rows) => applySearch(rows, query, searched),
      present: (intent) => presentFor(call, intent),
    })
    return searchResult(found)
  },
})

/** Everything below `/v1/payment_intents`. */
export const paymentIntentRoutes = [
  create,
  list,
  search,
  retrieve,
  update,
  confirm,
  cancel,
  ...unsupportedIntentActs,
]
