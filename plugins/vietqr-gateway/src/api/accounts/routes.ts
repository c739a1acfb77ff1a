import type { EntityManager } from "typeorm"
import { z } from "zod"
import { Account } from "../../core/accounts/account.entity"
import { ExternalAccount } from "../../core/accounts/external-account.entity"
import { platformAccountsOf } from "../../core/accounts/platform-account"
import { actFields, noteAct } from "../../core/acts/record-act"
import { balanceOf, holdBalance } from "../../core/balance/balance"
import { emit } from "../../core/events/emit-events"
import { row } from "../../kernel/database/sql"
import { newId } from "../../kernel/ids"
import type { Gateway } from "../../runtime/gateway"
import {
  clearableText,
  createdRange,
  currency,
  expand,
  flag,
  mergeMetadata,
  metadata,
  nothing,
  pageFields,
} from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { type Call, type Caller, route } from "../http/route"
import { missing, refused, StripeError } from "../http/stripe-error"
import {
  accountList,
  accountObject,
  capability,
  capabilityList,
  deletedAccount,
  deletedExternalAccount,
  externalAccount,
  externalAccountList,
} from "./output"
import {
  externalAccountsOf,
  presentAccount,
  presentCapability,
  presentExternalAccount,
  presentPlatform,
} from "./present"

const url = "/v1/accounts"

const bankAccount = z.strictObject({
  object: z.literal("bank_account"),
  country: z
    .string()
    .toUpperCase()
    .refine((value) => value === "VN", { error: "must be VN" }),
  currency,
  routing_number: z.string().regex(/^\d{6}$/, "must be the six digits of the bank"),
  account_number: z.string().regex(/^[A-Za-z0-9]{1,19}$/, "must be 1 to 19 letters and digits"),
  account_holder_name: z.string().min(1).max(100),
  account_holder_type: z.enum(["individual", "company"]).optional(),
})

/** How Stripe splits duties between platform and account; here the platform bears all of them, so it is taken and changes nothing. */
const controller = z.strictObject({
  fees: z.strictObject({ payer: z.enum(["account", "application"]) }).optional(),
  losses: z.strictObject({ payments: z.enum(["application", "stripe"]) }).optional(),
  requirement_collection: z.enum(["application", "stripe"]).optional(),
  stripe_dashboard: z.strictObject({ type: z.enum(["express", "full", "none"]) }).optional(),
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
async function find(
  { manager, caller, params }: Pick<Call<unknown>, "manager" | "caller" | "params">,
  { lock = false } = {}
): Promise<Account> {
  const id = params.account ?? ""
  const query = manager
    .createQueryBuilder(Account, "row")
    .where("row.id = :id and row.livemode = :livemode and row.deleted_at is null", {
      id,
      livemode: caller.livemode,
    })
  if (lock) query.setLock("pessimistic_write")
  const found = caller.account_id === null || caller.account_id === id ? await query.getOne() : null
  if (!found) throw missing("account", id, "account")
  return found
}

/** When a changed bank account may be paid, by the database's clock. */
const heldUntil = (gateway: Gateway) => () =>
  `now() + make_interval(secs => ${gateway.config.bank_change_hold_ms / 1000})`

/** So many bank accounts an account may have: as many as its answer shows. */
const maxExternals = 10

/** Orders changes of one account's bank accounts: there is always one default. */
async function holdExternals(manager: EntityManager, account: Account): Promise<void> {
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 3))", [account.id])
}

/**
 * Gives an account a bank account, and makes it the default unless it says no. The first may be paid at once; a changed
 * one waits.
 * @throws StripeError 400 when the account has ten
 */
async function addExternal(
  { manager, gateway, caller, request }: Call<unknown>,
  account: Account,
  bank: z.output<typeof bankAccount>,
  asked: { metadata?: z.output<typeof metadata> | undefined; default_for_currency?: boolean | undefined } = {}
): Promise<ExternalAccount> {
  await holdExternals(manager, account)
  const present = await externalAccountsOf(manager, account.id)
  if (present.length >= maxExternals)
    throw refused(
      "external_account",
      "external_accounts_too_many",
      `An account has at most ${maxExternals} bank accounts: remove one first.`
    )
  const had = await manager.countBy(ExternalAccount, { account_id: account.id })
  const is_default = asked.default_for_currency !== false || !present.some((external) => external.is_default)
  if (is_default)
    await manager.update(ExternalAccount, { account_id: account.id, is_default: true }, { is_default: false })
  const id = newId("ba")
  await manager.insert(ExternalAccount, {
    id,
    livemode: caller.livemode,
    account_id: account.id,
    bank_bin: bank.routing_number,
    account_number: bank.account_number,
    account_holder_name: bank.account_holder_name,
    status: "new",
    is_default,
    ...(had > 0 ? { held_until: heldUntil(gateway) } : {}),
    metadata: mergeMetadata({}, asked.metadata),
  })
  const external = await manager.findOneByOrFail(ExternalAccount, { id })
  await emit(manager, {
    type: "account.external_account.created",
    livemode: caller.livemode,
    account_id: account.id,
    object: presentExternalAccount(external),
    request,
  })
  return external
}

const create = route({
  method: "post",
  path: url,
  scope: "accounts:write",
  output: accountObject,
  summary: "Create a connected account, with its bank account if it has one",
  input: z.strictObject({
    ...profile,
    type: z.enum(["custom", "express", "standard", "none"]).optional(),
    country: z
      .string()
      .toUpperCase()
      .refine((value) => value === "VN", { error: "must be VN" })
      .optional(),
    default_currency: currency.optional(),
    capabilities: z.strictObject({ transfers: z.strictObject({ requested: flag }).optional() }).optional(),
    controller: controller.optional(),
  }),
  async handle(call) {
    const { input, manager, caller } = call
    if (caller.account_id !== null)
      throw new StripeError(403, "A connected account cannot create accounts.", { code: "account_invalid" })
    const id = newId("acct")
    await manager.insert(Account, {
      id,
      livemode: caller.livemode,
      name: input.business_profile?.name ?? null,
      email: input.email ?? null,
      business_type: input.business_type ?? null,
      metadata: mergeMetadata({}, input.metadata),
    })
    const account = await manager.findOneByOrFail(Account, { id })
    if (input.external_account) await addExternal(call, account, input.external_account)
    return presentAccount(manager, account)
  },
})

const update = route({
  method: "post",
  path: `${url}/:account`,
  scope: "accounts:write",
  output: accountObject,
  summary:
    "Update a connected account; a new external_account becomes the default and waits before it is paid",
  input: z.strictObject(profile),
  async handle(call) {
    const { input, manager, request } = call
    const account = await find(call, { lock: true })
    const changes = {
      ...(input.email === undefined ? {} : { email: input.email }),
      ...(input.business_type === undefined ? {} : { business_type: input.business_type }),
      ...(input.business_profile?.name === undefined ? {} : { name: input.business_profile.name }),
      metadata: mergeMetadata(account.metadata, input.metadata),
    }
    await manager.update(Account, { id: account.id }, changes)
    if (input.external_account) await addExternal(call, account, input.external_account)
    const presented = await presentAccount(manager, Object.assign(account, changes))
    await emit(manager, {
      type: "account.updated",
      livemode: account.livemode,
      account_id: account.id,
      object: presented,
      request,
    })
    return presented
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:account`,
  scope: "accounts:read",
  output: accountObject,
  summary: "Retrieve a connected account",
  input: nothing,
  handle: async (call) => presentAccount(call.manager, await find(call)),
})

const list = route({
  method: "get",
  path: url,
  scope: "accounts:read",
  output: accountList,
  summary: "List connected accounts, newest first",
  input: z.strictObject({ ...pageFields, created: createdRange }),
  handle: ({ manager, caller, input }) =>
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
  handle: async ({ gateway, manager, caller }) =>
    caller.account_id === null
      ? presentPlatform(
          await gateway.defaultBankAccount(caller.livemode),
          await platformAccountsOf(manager, caller.livemode)
        )
      : presentAccount(manager, await find({ manager, caller, params: { account: caller.account_id } })),
})

/** Says that the platform ends or resumes its dealings with a seller. */
async function setRejected(
  call: Call<unknown>,
  rejected_reason: Account["rejected_reason"]
): Promise<object> {
  const { manager, caller, request } = call
  if (caller.account_id !== null)
    throw new StripeError(403, "Only the platform rejects accounts.", { code: "account_invalid" })
  const account = await find(call, { lock: true })
  await manager.update(Account, { id: account.id }, { rejected_reason })
  const presented = await presentAccount(manager, Object.assign(account, { rejected_reason }))
  await emit(manager, {
    type: "account.updated",
    livemode: account.livemode,
    account_id: account.id,
    object: presented,
    request,
  })
  return presented
}

const reject = route({
  method: "post",
  path: `${url}/:account/reject`,
  scope: "accounts:write",
  output: accountObject,
  summary: "Reject an account: nothing is paid to it any more",
  input: z.strictObject({ reason: z.enum(["fraud", "terms_of_service", "other"]), expand }),
  handle: (call) => setRejected(call, call.input.reason),
})

const unreject = route({
  method: "post",
  path: `${url}/:account/unreject`,
  scope: "accounts:write",
  output: accountObject,
  summary: "Take a rejection back",
  input: nothing,
  handle: (call) => setRejected(call, null),
})

const remove = route({
  method: "delete",
  path: `${url}/:account`,
  scope: "accounts:write",
  output: deletedAccount,
  summary: "Delete an account that owns nothing and is owed nothing",
  input: nothing,
  async handle(call) {
    const { manager, caller } = call
    if (caller.account_id !== null)
      throw new StripeError(403, "Only the platform deletes accounts.", { code: "account_invalid" })
    const account = await find(call, { lock: true })
    // Whoever takes from the balance holds this lock too.
    await holdBalance(manager, caller.livemode, account.id, 0)
    const open = await row(
      manager,
      z.object({ open: z.boolean() }),
      `select exists (select 1 from payouts p join outgoing_payments o on o.object_id = p.id where p.account_id = $1 and o.state not in ('paid', 'failed', 'canceled'))
         or exists (select 1 from refunds r join outgoing_payments o on o.object_id = r.id where r.account_id = $1 and o.state not in ('paid', 'failed', 'canceled'))
         or exists (select 1 from payment_intents i where i.account_id = $1 and i.livemode = $2 and i.status = 'requires_action') as open`,
      [account.id, caller.livemode]
    )
    if (open?.open || (await balanceOf(manager, caller.livemode, account.id)) !== 0) {
      throw new StripeError(
        400,
        "Accounts can only be deleted once all balances are zero and no payment, refund or payout is under way.",
        { code: "account_balance_not_zero", param: "account" }
      )
    }
    await manager.update(Account, { id: account.id }, { deleted_at: () => "now()" })
    return { id: account.id, object: "account", deleted: true }
  },
})

const capabilities = route({
  method: "get",
  path: `${url}/:account/capabilities`,
  scope: "accounts:read",
  output: capabilityList,
  summary: "List what an account can do",
  input: nothing,
  async handle(call) {
    const account = await find(call)
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
    const account = await find(call)
    if (call.params.capability !== "transfers")
      throw missing("capability", call.params.capability ?? "", "capability")
    return presentCapability(account)
  },
})

async function findExternal(
  manager: EntityManager,
  caller: Caller,
  account: Account,
  id: string
): Promise<ExternalAccount> {
  const found = (await externalAccountsOf(manager, account.id)).find(
    (external) => external.id === id && external.livemode === caller.livemode
  )
  if (!found) throw missing("external account", id)
  return found
}

const externals = `${url}/:account/external_accounts`

const createExternal = route({
  method: "post",
  path: externals,
  scope: "accounts:write",
  output: externalAccount,
  summary: "Add a bank account and make it the default, unless default_for_currency is false",
  input: z.strictObject({
    external_account: bankAccount,
    default_for_currency: flag.optional(),
    metadata: metadata.optional(),
    expand,
  }),
  handle: async (call) =>
    presentExternalAccount(
      await addExternal(call, await find(call), call.input.external_account, call.input)
    ),
})

const listExternals = route({
  method: "get",
  path: externals,
  scope: "accounts:read",
  output: externalAccountList,
  summary: "List an account's bank accounts",
  input: z.strictObject({ ...pageFields, object: z.literal("bank_account").optional() }),
  async handle(call) {
    const account = await find(call)
    return {
      object: "list",
      url: `/v1/accounts/${account.id}/external_accounts`,
      has_more: false,
      data: (await externalAccountsOf(call.manager, account.id)).map(presentExternalAccount),
    }
  },
})

const retrieveExternal = route({
  method: "get",
  path: `${externals}/:external`,
  scope: "accounts:read",
  output: externalAccount,
  summary: "Retrieve a bank account",
  input: nothing,
  handle: async (call) =>
    presentExternalAccount(
      await findExternal(call.manager, call.caller, await find(call), call.params.external ?? "")
    ),
})

const updateExternal = route({
  method: "post",
  path: `${externals}/:external`,
  scope: "accounts:write",
  output: externalAccount,
  summary:
    "Update a bank account's metadata, or make it the default one; a change of the default waits before it is paid",
  input: z.strictObject({ metadata: metadata.optional(), default_for_currency: flag.optional(), expand }),
  async handle(call) {
    const { input, manager, caller, gateway, request } = call
    const account = await find(call)
    await holdExternals(manager, account)
    const external = await findExternal(manager, caller, account, call.params.external ?? "")
    const becomes = input.default_for_currency === true && !external.is_default
    if (becomes)
      await manager.update(
        ExternalAccount,
        { account_id: account.id, is_default: true },
        { is_default: false }
      )
    await manager.update(
      ExternalAccount,
      { id: external.id },
      {
        metadata: mergeMetadata(external.metadata, input.metadata),
        ...(becomes ? { is_default: true, held_until: heldUntil(gateway) } : {}),
      }
    )
    const presented = presentExternalAccount(
      await manager.findOneByOrFail(ExternalAccount, { id: external.id })
    )
    await emit(manager, {
      type: "account.external_account.updated",
      livemode: caller.livemode,
      account_id: account.id,
      object: presented,
      request,
    })
    return presented
  },
})

const removeExternal = route({
  method: "delete",
  path: `${externals}/:external`,
  scope: "accounts:write",
  output: deletedExternalAccount,
  summary: "Remove a bank account that is not the default",
  input: nothing,
  async handle(call) {
    const account = await find(call)
    await holdExternals(call.manager, account)
    const external = await findExternal(call.manager, call.caller, account, call.params.external ?? "")
    if (external.is_default)
      throw refused(
        "id",
        "parameter_invalid",
        "The default bank account cannot be removed: add another one first."
      )
    await call.manager.update(ExternalAccount, { id: external.id }, { deleted_at: () => "now()" })
    await emit(call.manager, {
      type: "account.external_account.deleted",
      livemode: external.livemode,
      account_id: external.account_id,
      object: presentExternalAccount(external),
      request: call.request,
    })
    return { id: external.id, object: "bank_account", deleted: true }
  },
})

const verify = route({
  method: "post",
  path: `${externals}/:external/verify`,
  scope: "accounts:write",
  output: externalAccount,
  summary: "Say whether a person found the bank account to be the seller's",
  input: z.strictObject({ ...actFields, outcome: z.enum(["verified", "verification_failed"]), expand }),
  async handle(call) {
    const { input, manager, caller } = call
    const external = await findExternal(manager, caller, await find(call), call.params.external ?? "")
    await manager.update(ExternalAccount, { id: external.id }, { status: input.outcome })
    await noteAct(manager, {
      livemode: caller.livemode,
      object_id: external.id,
      act: input.outcome,
      author: input.author,
      reason: input.reason,
    })
    const presented = presentExternalAccount(Object.assign(external, { status: input.outcome }))
    await emit(manager, {
      type: "account.external_account.updated",
      livemode: caller.livemode,
      account_id: external.account_id,
      object: presented,
    })
    return presented
  },
})

/** Everything below `/v1/accounts`. */
export const accountRoutes = [
  current,
  create,
  list,
  retrieve,
  update,
  remove,
  reject,
  unreject,
  capabilities,
  retrieveCapability,
  createExternal,
  listExternals,
  retrieveExternal,
  updateExternal,
  removeExternal,
  verify,
]
