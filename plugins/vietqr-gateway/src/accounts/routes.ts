import { z } from "zod"
import type { EntityManager } from "typeorm"
import { missing, refused, StripeError } from "../common/errors"
import { newId } from "../common/ids"
import { actFields, noteAct } from "../acts/note"
import { emit } from "../events/emit"
import { listPage, whereCreated } from "../http/list"
import { route, type Call, type Caller } from "../http/route"
import { clearableText, createdRange, currency, expand, flag, mergeMetadata, metadata, nothing, pageFields } from "../http/schemas"
import { Account } from "./account.entity"
import { ExternalAccount } from "./external-account.entity"
import { externalAccountsOf, presentAccount, presentExternalAccount } from "./present"

const url = "/v1/accounts"

const bankAccount = z.strictObject({
  object: z.literal("bank_account"),
  country: z.string().toUpperCase().refine((value) => value === "VN", { error: "must be VN" }),
  currency,
  routing_number: z.string().regex(/^\d{6}$/, "must be the six digits of the bank"),
  account_number: z.string().regex(/^[A-Za-z0-9]{1,19}$/, "must be 1 to 19 letters and digits"),
  account_holder_name: z.string().min(1).max(100),
  account_holder_type: z.enum(["individual", "company"]).optional(),
})

const profile = {
  email: z.email().max(254).optional(),
  business_type: z.enum(["individual", "company", "non_profit", "government_entity"]).optional(),
  business_profile: z.strictObject({ name: clearableText(200).optional() }).optional(),
  external_account: bankAccount.optional(),
  metadata: metadata.optional(),
  expand,
}

/** The account of a path: the platform may name any of its mode, a connected account only itself. */
async function find({ manager, caller, params }: Pick<Call<unknown>, "manager" | "caller" | "params">): Promise<Account> {
  const id = params.account ?? ""
  const found = caller.account_id === null || caller.account_id === id ? await manager.findOneBy(Account, { id, livemode: caller.livemode }) : null
  if (!found) throw missing("account", id, "account")
  return found
}

/** Gives an account a bank account and makes it the default. The first may be paid at once; a changed one waits. */
async function addExternal({ manager, gateway, caller, request }: Call<unknown>, account: Account, bank: z.output<typeof bankAccount>): Promise<ExternalAccount> {
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 3))", [account.id])
  const had = await manager.countBy(ExternalAccount, { account_id: account.id })
  await manager.update(ExternalAccount, { account_id: account.id, is_default: true }, { is_default: false })
  const id = newId("ba")
  await manager.insert(ExternalAccount, {
    id, livemode: caller.livemode, account_id: account.id, bank_bin: bank.routing_number, account_number: bank.account_number, account_holder_name: bank.account_holder_name,
    status: "new", is_default: true, held_until: had > 0 ? new Date(gateway.now().getTime() + gateway.config.bank_change_hold_ms) : null, metadata: {},
  })
  const external = await manager.findOneByOrFail(ExternalAccount, { id })
  await emit(manager, { type: "account.external_account.created", livemode: caller.livemode, account_id: account.id, object: presentExternalAccount(external), request })
  return external
}

const create = route({
  method: "post", path: url, scope: "accounts:write", summary: "Create a connected account, with its bank account if it has one",
  input: z.strictObject({
    ...profile, type: z.enum(["custom", "express", "standard", "none"]).optional(), country: z.string().toUpperCase().refine((value) => value === "VN", { error: "must be VN" }).optional(),
    default_currency: currency.optional(), capabilities: z.record(z.string(), z.unknown()).optional(), controller: z.record(z.string(), z.unknown()).optional(),
  }),
  async handle(call) {
    const { input, manager, caller } = call
    if (caller.account_id !== null) throw new StripeError(403, "A connected account cannot create accounts.", { code: "account_invalid" })
    const id = newId("acct")
    await manager.insert(Account, {
      id, livemode: caller.livemode, name: input.business_profile?.name ?? null, email: input.email ?? null, business_type: input.business_type ?? null,
      metadata: mergeMetadata({}, input.metadata),
    })
    const account = await manager.findOneByOrFail(Account, { id })
    if (input.external_account) await addExternal(call, account, input.external_account)
    return presentAccount(manager, account)
  },
})

const update = route({
  method: "post", path: `${url}/:account`, scope: "accounts:write", summary: "Update a connected account; a new external_account becomes the default and waits before it is paid",
  input: z.strictObject(profile),
  async handle(call) {
    const { input, manager, request } = call
    const account = await find(call)
    const changes = {
      ...(input.email === undefined ? {} : { email: input.email }),
      ...(input.business_type === undefined ? {} : { business_type: input.business_type }),
      ...(input.business_profile?.name === undefined ? {} : { name: input.business_profile.name }),
      metadata: mergeMetadata(account.metadata, input.metadata),
    }
    await manager.update(Account, { id: account.id }, changes)
    if (input.external_account) await addExternal(call, account, input.external_account)
    const presented = await presentAccount(manager, Object.assign(account, changes))
    await emit(manager, { type: "account.updated", livemode: account.livemode, account_id: account.id, object: presented, request })
    return presented
  },
})

const retrieve = route({
  method: "get", path: `${url}/:account`, scope: "accounts:read", summary: "Retrieve a connected account", input: nothing,
  handle: async (call) => presentAccount(call.manager, await find(call)),
})

const list = route({
  method: "get", path: url, scope: "accounts:read", summary: "List connected accounts, newest first", input: z.strictObject({ ...pageFields, created: createdRange }),
  handle: ({ manager, caller, input }) =>
    listPage(manager, caller, Account, input, {
      url, ownedBy: null,
      narrow(query) {
        whereCreated(query, input.created)
        if (caller.account_id !== null) query.andWhere("row.id = :self", { self: caller.account_id })
      },
      present: (account) => presentAccount(manager, account),
    }),
})

async function findExternal(manager: EntityManager, caller: Caller, account: Account, id: string): Promise<ExternalAccount> {
  const found = (await externalAccountsOf(manager, account.id)).find((external) => external.id === id && external.livemode === caller.livemode)
  if (!found) throw missing("external account", id)
  return found
}

const externals = `${url}/:account/external_accounts`

const createExternal = route({
  method: "post", path: externals, scope: "accounts:write", summary: "Add a bank account and make it the default",
  input: z.strictObject({ external_account: bankAccount, default_for_currency: flag.optional(), metadata: metadata.optional(), expand }),
  handle: async (call) => presentExternalAccount(await addExternal(call, await find(call), call.input.external_account)),
})

const listExternals = route({
  method: "get", path: externals, scope: "accounts:read", summary: "List an account's bank accounts", input: z.strictObject({ ...pageFields, object: z.literal("bank_account").optional() }),
  async handle(call) {
    const account = await find(call)
    return { object: "list", url: `/v1/accounts/${account.id}/external_accounts`, has_more: false, data: (await externalAccountsOf(call.manager, account.id)).map(presentExternalAccount) }
  },
})

const retrieveExternal = route({
  method: "get", path: `${externals}/:external`, scope: "accounts:read", summary: "Retrieve a bank account", input: nothing,
  handle: async (call) => presentExternalAccount(await findExternal(call.manager, call.caller, await find(call), call.params.external ?? "")),
})

const removeExternal = route({
  method: "delete", path: `${externals}/:external`, scope: "accounts:write", summary: "Remove a bank account that is not the default", input: nothing,
  async handle(call) {
    const external = await findExternal(call.manager, call.caller, await find(call), call.params.external ?? "")
    if (external.is_default) throw refused("id", "parameter_invalid", "The default bank account cannot be removed: add another one first.")
    await call.manager.update(ExternalAccount, { id: external.id }, { deleted_at: new Date() })
    return { id: external.id, object: "bank_account", deleted: true }
  },
})

const verify = route({
  method: "post", path: `${externals}/:external/verify`, scope: "accounts:write", summary: "Say whether a person found the bank account to be the seller's",
  input: z.strictObject({ ...actFields, outcome: z.enum(["verified", "verification_failed"]), expand }),
  async handle(call) {
    const { input, manager, caller } = call
    const external = await findExternal(manager, caller, await find(call), call.params.external ?? "")
    await manager.update(ExternalAccount, { id: external.id }, { status: input.outcome })
    await noteAct(manager, { livemode: caller.livemode, object_id: external.id, act: input.outcome, author: input.author, reason: input.reason })
    const presented = presentExternalAccount(Object.assign(external, { status: input.outcome }))
    await emit(manager, { type: "account.external_account.updated", livemode: caller.livemode, account_id: external.account_id, object: presented })
    return presented
  },
})

/** Everything below `/v1/accounts`. */
export const accountRoutes = [create, list, retrieve, update, createExternal, listExternals, retrieveExternal, removeExternal, verify]
