import { z } from "zod"
import { Account } from "../../core/accounts/account.entity"
import { createAccount, deleteAccount, setRejection, updateAccount } from "../../core/accounts/accounts"
import { platformAccountsOf } from "../../core/accounts/external-account-store"
import { findAccount } from "../../core/accounts/store"
import { NotFoundError } from "../../kernel/errors"
import { platformOnly } from "../http/authenticate"
import { createdRange, expand, nothing, pageFields } from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { type Call, pathParam, route } from "../http/route"
import { accountOfPath } from "./find-account"
import { accountInput, profileInput, toProfile } from "./input"
import { accountList, accountObject, capability, capabilityList, deletedAccount } from "./output"
import { presentAccount, presentCapability, presentPlatform } from "./present"

const url = "/v1/accounts"

const create = route({
  method: "post",
  path: url,
  scope: "accounts:write",
  output: accountObject,
  summary: "Create a connected account, with its bank account if it has one",
  input: accountInput,
  async handle({ input, context, caller, request }) {
    platformOnly(caller, "A connected account cannot create accounts.")
    const account = await createAccount(context, caller.livemode, toProfile(input), request)
    return presentAccount(context.manager, account)
  },
})

const update = route({
  method: "post",
  path: `${url}/:account`,
  scope: "accounts:write",
  output: accountObject,
  summary:
    "Update a connected account; a new external_account becomes the default and waits before it is paid",
  input: profileInput,
  async handle(call) {
    const { input, context, request } = call
    const account = await accountOfPath(call, { lock: true })
    return presentAccount(context.manager, await updateAccount(context, account, toProfile(input), request))
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:account`,
  scope: "accounts:read",
  output: accountObject,
  summary: "Retrieve a connected account",
  input: nothing,
  handle: async (call) => presentAccount(call.context.manager, await accountOfPath(call)),
})

const list = route({
  method: "get",
  path: url,
  scope: "accounts:read",
  output: accountList,
  summary: "List connected accounts, newest first",
  input: z.strictObject({ ...pageFields, created: createdRange }),
  handle: ({ context: { manager }, caller, input }) =>
    listPage(manager, caller, Account, input, {
      url,
      ownedBy: null,
      narrow(query) {
        whereCreated(query, input.created)
        query.andWhere("row.deleted_at is null")
        if (caller.account_id !== null) query.andWhere("row.id = :self", { self: caller.account_id })
      },
      present: (account) => presentAccount(manager, account),
    }),
})

const current = route({
  method: "get",
  path: "/v1/account",
  scope: "accounts:read",
  output: accountObject,
  summary: "Retrieve the account that the request acts as: the connected one, or the platform",
  input: nothing,
  async handle({ context: { manager, bankAccounts }, caller }) {
    const { livemode, account_id } = caller
    if (account_id === null)
      return presentPlatform(bankAccounts.default(livemode), await platformAccountsOf(manager, livemode))
    const account = await findAccount(manager, caller, account_id)
    if (!account) throw new NotFoundError("account", account_id, "account")
    return presentAccount(manager, account)
  },
})

/** Ends or resumes the platform's dealings with a seller. */
async function decideRejection(call: Call, reason: Account["rejected_reason"]): Promise<object> {
  const { context, caller, request } = call
  platformOnly(caller, "Only the platform rejects accounts.")
  const account = await accountOfPath(call, { lock: true })
  return presentAccount(context.manager, await setRejection(context, account, reason, request))
}

const reject = route({
  method: "post",
  path: `${url}/:account/reject`,
  scope: "accounts:write",
  output: accountObject,
  summary: "Reject an account: nothing is paid to it any more",
  input: z.strictObject({ reason: z.enum(["fraud", "terms_of_service", "other"]), expand }),
  handle: (call) => decideRejection(call, call.input.reason),
})

const unreject = route({
  method: "post",
  path: `${url}/:account/unreject`,
  scope: "accounts:write",
  output: accountObject,
  summary: "Take a rejection back",
  input: nothing,
  handle: (call) => decideRejection(call, null),
})

const remove = route({
  method: "delete",
  path: `${url}/:account`,
  scope: "accounts:write",
  output: deletedAccount,
  summary: "Delete an account that owns nothing and is owed nothing",
  input: nothing,
  async handle(call) {
    platformOnly(call.caller, "Only the platform deletes accounts.")
    const account = await accountOfPath(call, { lock: true })
    await deleteAccount(call.context, account)
    return { id: account.id, object: "account", deleted: true }
  },
})

const listCapabilities = route({
  method: "get",
  path: `${url}/:account/capabilities`,
  scope: "accounts:read",
  output: capabilityList,
  summary: "List what an account can do",
  input: nothing,
  async handle(call) {
    const account = await accountOfPath(call)
    return {
      object: "list",
      url: `${url}/${account.id}/capabilities`,
      has_more: false,
      data: [presentCapability(account)],
    }
  },
})

const retrieveCapability = route({
  method: "get",
  path: `${url}/:account/capabilities/:capability`,
  scope: "accounts:read",
  output: capability,
  summary: "Retrieve an ability of an account: transfers",
  input: nothing,
  async handle(call) {
    const account = await accountOfPath(call)
    const name = pathParam(call, "capability")
    if (name !== "transfers") throw new NotFoundError("capability", name, "capability")
    return presentCapability(account)
  },
})

/** Connected accounts, and the account that a request acts as. */
export const accountRoutes = [
  current,
  create,
  list,
  retrieve,
  update,
  remove,
  reject,
  unreject,
  listCapabilities,
  retrieveCapability,
]
