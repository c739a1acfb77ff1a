import { z } from "zod"
import type { Account } from "../../core/accounts/account.entity"
import type { ExternalAccount } from "../../core/accounts/external-account.entity"
import {
  externalAccountsOf,
  findExternalAccount,
  lockExternalAccounts,
} from "../../core/accounts/external-account-store"
import {
  addExternalAccount,
  removeExternalAccount,
  updateExternalAccount,
  verifyExternalAccount,
} from "../../core/accounts/external-accounts"
import { approverIs } from "../../core/approvers/approver-is"
import { ApproverError } from "../../core/approvers/errors"
import { NotFoundError } from "../../kernel/errors"
import { approverFields, provenApprover } from "../approvers/proven-approver"
import { decisionFields, expand, flag, metadata, nothing, pageFields } from "../http/fields"
import { type Call, decisionOf, inTransaction, pathParam, route } from "../http/route"
import { accountOfPath } from "./find-account"
import { bankAccountInput, toExternalAccount } from "./input"
import { deletedExternalAccount, externalAccount, externalAccountList } from "./output"
import { presentExternalAccount } from "./present"

const url = "/v1/accounts/:account/external_accounts"

/** The bank account of the path. @throws NotFoundError */
async function externalOfPath(call: Call, account: Account): Promise<ExternalAccount> {
  const id = pathParam(call, "external")
  const found = await findExternalAccount(call.context.manager, account, id)
  if (!found) throw new NotFoundError("external account", id)
  return found
}

const create = route({
  method: "post",
  path: url,
  scope: "accounts:write",
  output: externalAccount,
  summary: "Add a bank account and make it the default, unless default_for_currency is false",
  input: z.strictObject({
    external_account: bankAccountInput,
    default_for_currency: flag.optional(),
    metadata: metadata.optional(),
    expand,
  }),
  async handle(call) {
    const { external_account, default_for_currency, metadata } = call.input
    const account = await accountOfPath(call)
    const bank = { ...toExternalAccount(external_account), default_for_currency, metadata }
    return presentExternalAccount(await addExternalAccount(call.context, account, bank, call.request))
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "accounts:read",
  output: externalAccountList,
  summary: "List an account's bank accounts",
  input: z.strictObject({ ...pageFields, object: z.literal("bank_account").optional() }),
  async handle(call) {
    const account = await accountOfPath(call)
    return {
      object: "list",
      url: `/v1/accounts/${account.id}/external_accounts`,
      has_more: false,
      data: (await externalAccountsOf(call.context.manager, account.id)).map(presentExternalAccount),
    }
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:external`,
  scope: "accounts:read",
  output: externalAccount,
  summary: "Retrieve a bank account",
  input: nothing,
  handle: async (call) => presentExternalAccount(await externalOfPath(call, await accountOfPath(call))),
})

const update = route({
  method: "post",
  path: `${url}/:external`,
  scope: "accounts:write",
  output: externalAccount,
  summary:
    "Update a bank account's metadata, or make it the default one; a change of the default waits before it is paid",
  input: z.strictObject({ metadata: metadata.optional(), default_for_currency: flag.optional(), expand }),
  async handle(call) {
    const { context, input, request } = call
    const account = await accountOfPath(call)
    await lockExternalAccounts(context.manager, account)
    const external = await externalOfPath(call, account)
    return presentExternalAccount(await updateExternalAccount(context, account, external, input, request))
  },
})

const remove = route({
  method: "delete",
  path: `${url}/:external`,
  scope: "accounts:write",
  output: deletedExternalAccount,
  summary: "Remove a bank account that is not the default",
  input: nothing,
  async handle(call) {
    const account = await accountOfPath(call)
    await lockExternalAccounts(call.context.manager, account)
    const external = await externalOfPath(call, account)
    await removeExternalAccount(call.context, external, call.request)
    return { id: external.id, object: "bank_account", deleted: true }
  },
})

const verify = route({
  method: "post",
  path: `${url}/:external/verify`,
  scope: "accounts:write",
  output: externalAccount,
  summary:
    "Say whether a person found the bank account to be the seller's; with an approver's code it is trusted from then on",
  input: z.strictObject({
    ...decisionFields,
    outcome: z.enum(["verified", "verification_failed"]),
    ...approverFields,
    expand,
  }),
  transactional: false,
  async handle(call) {
    const { outcome, author } = call.input
    await externalOfPath(call, await accountOfPath(call))
    const approver = await provenApprover(call)
    if (approver && approverIs(approver, author))
      throw new ApproverError(
        "second_person_required",
        "Whoever asks for it cannot confirm it as well: an approver is another person.",
        "approver"
      )
    return inTransaction(call, async (inner) => {
      const external = await externalOfPath(inner, await accountOfPath(inner))
      return presentExternalAccount(
        await verifyExternalAccount(inner.context, external, outcome, decisionOf(call), approver?.id)
      )
    })
  },
})

/** The bank accounts of connected accounts. */
export const externalAccountRoutes = [create, list, retrieve, update, remove, verify]
