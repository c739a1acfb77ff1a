import type Stripe from "stripe"
import type { EntityManager } from "typeorm"
import { z } from "zod"
import { holdAccount } from "../../core/accounts/store"
import { holdBalance } from "../../core/balance/balance"
import { Charge } from "../../core/charges/charge.entity"
import { emit } from "../../core/events/emit-events"
import { Transfer } from "../../core/transfers/transfer.entity"
import { TransferReversal } from "../../core/transfers/transfer-reversal.entity"
import { int8, row } from "../../kernel/database/sql"
import { newId } from "../../kernel/ids"
import { book } from "../../kernel/ledger/book"
import { unixSeconds } from "../../kernel/time"
import { balanceTransactionOf } from "../balance/routes"
import {
  clearableText,
  createdRange,
  currency,
  expand,
  holdNotes,
  integer,
  mergeMetadata,
  metadata,
  nothing,
  pageFields,
} from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { type Call, type Caller, route } from "../http/route"
import { missing, refused, StripeError } from "../http/stripe-error"
import { reversalList, reversalObject, transferList, transferObject } from "./output"

const url = "/v1/transfers"
const amount = integer(1, 1_000_000_000_000)

async function presentReversal(
  manager: EntityManager,
  reversal: TransferReversal
): Promise<Stripe.TransferReversal> {
  return {
    id: reversal.id,
    object: "transfer_reversal",
    amount: reversal.amount,
    balance_transaction: await balanceTransactionOf(manager, reversal.id, null),
    created: unixSeconds(reversal.created_at),
    currency: "vnd",
    destination_payment_refund: null,
    metadata: reversal.metadata,
    source_refund: null,
    transfer: reversal.transfer_id,
  }
}

async function presentTransfer(manager: EntityManager, transfer: Transfer): Promise<Stripe.Transfer> {
  const reversals = await manager
    .createQueryBuilder(TransferReversal, "row")
    .where("row.transfer_id = :id", { id: transfer.id })
    .orderBy("row.seq", "DESC")
    .limit(11)
    .getMany()
  const sum = await row(
    manager,
    z.object({ amount: int8 }),
    "select coalesce(sum(amount), 0) as amount from transfer_reversals where transfer_id = $1",
    [transfer.id]
  )
  const amount_reversed = sum?.amount ?? 0
  return {
    id: transfer.id,
    object: "transfer",
    amount: transfer.amount,
    amount_reversed,
    balance_transaction: await balanceTransactionOf(manager, transfer.id, null),
    created: unixSeconds(transfer.created_at),
    currency: "vnd",
    description: transfer.description,
    destination: transfer.destination_id,
    livemode: transfer.livemode,
    metadata: transfer.metadata,
    reversals: {
      object: "list",
      data: await Promise.all(reversals.slice(0, 10).map((reversal) => presentReversal(manager, reversal))),
      has_more: reversals.length > 10,
      url: `${url}/${transfer.id}/reversals`,
    },
    reversed: amount_reversed === transfer.amount,
    source_transaction: transfer.source_charge_id,
    source_type: "bank_account",
    transfer_group: transfer.transfer_group,
  }
}

/** The platform's transfer by its id, in its API form, or null. */
export async function resolveTransfer(
  manager: EntityManager,
  caller: Caller,
  id: string
): Promise<Stripe.Transfer | null> {
  const found =
    caller.account_id === null ? await manager.findOneBy(Transfer, { id, livemode: caller.livemode }) : null
  return found && presentTransfer(manager, found)
}

async function find(
  { manager, caller, params }: Pick<Call<unknown>, "manager" | "caller" | "params">,
  { lock = false } = {}
): Promise<Transfer> {
  const id = params.transfer ?? ""
  const query = manager
    .createQueryBuilder(Transfer, "row")
    .where("row.id = :id and row.livemode = :livemode", { id, livemode: caller.livemode })
  if (lock) query.setLock("pessimistic_write")
  const found = caller.account_id === null ? await query.getOne() : null
  if (!found) throw missing("transfer", id)
  return found
}

const create = route({
  method: "post",
  path: url,
  scope: "transfers:write",
  output: transferObject,
  summary: "Give a connected account a share of the platform's balance",
  input: z.strictObject({
    amount,
    currency,
    destination: z.string().max(100),
    description: clearableText(1000).optional(),
    transfer_group: z.string().max(200).optional(),
    source_transaction: z.string().max(100).optional(),
    metadata: metadata.optional(),
    expand,
  }),
  async handle({ input, manager, caller, gateway, request }) {
    if (caller.account_id !== null)
      throw new StripeError(403, "Only the platform makes transfers.", { code: "account_invalid" })
    const account = await holdAccount(manager, input.destination, caller.livemode)
    if (!account)
      throw new StripeError(400, `No such destination: '${input.destination}'`, {
        code: "resource_missing",
        param: "destination",
      })
    if (account.rejected_reason)
      throw refused(
        "destination",
        "insufficient_capabilities_for_transfer",
        "This account was rejected: nothing is transferred to it any more."
      )
    if (input.source_transaction !== undefined) {
      const charge = await manager
        .createQueryBuilder(Charge, "row")
        .where("row.id = :id and row.livemode = :livemode and row.account_id is null", {
          id: input.source_transaction,
          livemode: caller.livemode,
        })
        .setLock("pessimistic_write")
        .getOne()
      if (!charge)
        throw new StripeError(400, `No such charge: '${input.source_transaction}'`, {
          code: "resource_missing",
          param: "source_transaction",
        })
      const given = await row(
        manager,
        z.object({ amount: int8 }),
        "select coalesce(sum(amount), 0) as amount from transfers where source_charge_id = $1",
        [charge.id]
      )
      if ((given?.amount ?? 0) + input.amount > charge.amount) {
        throw refused(
          "amount",
          "transfer_source_balance_insufficient",
          `Transfers of charge ${charge.id} would exceed its amount of ${charge.amount} VND.`
        )
      }
    }
    await holdBalance(manager, caller.livemode, null, input.amount)
    const bank_account_id = (await gateway.defaultBankAccount(caller.livemode)).id
    const id = newId("tr")
    await manager.insert(Transfer, {
      id,
      livemode: caller.livemode,
      destination_id: account.id,
      amount: input.amount,
      description: input.description ?? null,
      transfer_group: input.transfer_group ?? null,
      source_charge_id: input.source_transaction ?? null,
      metadata: mergeMetadata({}, input.metadata),
    })
    await book(manager, {
      livemode: caller.livemode,
      kind: "transfer",
      unique_key: `transfer:${id}`,
      entries: [
        { account: "balance", amount: input.amount, bank_account_id, account_id: null, object_id: id },
        { account: "balance", amount: -input.amount, bank_account_id, account_id: account.id, object_id: id },
      ],
    })
    const presented = await presentTransfer(manager, await manager.findOneByOrFail(Transfer, { id }))
    await emit(manager, {
      type: "transfer.created",
      livemode: caller.livemode,
      account_id: null,
      object: presented,
      request,
    })
    return presented
  },
})

const reverse = route({
  method: "post",
  path: `${url}/:transfer/reversals`,
  scope: "transfers:write",
  output: reversalObject,
  summary: "Take a transfer back, whole or in part, as far as the account's balance goes",
  input: z.strictObject({
    amount: amount.optional(),
    description: clearableText(1000).optional(),
    metadata: metadata.optional(),
    expand,
  }),
  async handle(call) {
    const { input, manager, caller, gateway, request } = call
    const transfer = await find(call, { lock: true })
    const before = await presentTransfer(manager, transfer)
    const left = transfer.amount - before.amount_reversed
    const taken = input.amount ?? left
    if (taken > left || left === 0)
      throw refused(
        "amount",
        "amount_too_large",
        `Reversal amount (${taken} VND) is greater than what is left of the transfer (${left} VND).`
      )
    await holdBalance(manager, caller.livemode, transfer.destination_id, taken)
    const bank_account_id = (await gateway.defaultBankAccount(caller.livemode)).id
    const id = newId("trr")
    await manager.insert(TransferReversal, {
      id,
      livemode: caller.livemode,
      transfer_id: transfer.id,
      amount: taken,
      metadata: mergeMetadata({}, input.metadata),
    })
    await book(manager, {
      livemode: caller.livemode,
      kind: "transfer_reversal",
      unique_key: `transfer reversal:${id}`,
      entries: [
        {
          account: "balance",
          amount: taken,
          bank_account_id,
          account_id: transfer.destination_id,
          object_id: id,
        },
        { account: "balance", amount: -taken, bank_account_id, account_id: null, object_id: id },
      ],
    })
    await emit(manager, {
      type: "transfer.reversed",
      livemode: caller.livemode,
      account_id: null,
      object: await presentTransfer(manager, transfer),
      request,
    })
    return presentReversal(manager, await manager.findOneByOrFail(TransferReversal, { id }))
  },
})

const update = route({
  method: "post",
  path: `${url}/:transfer`,
  scope: "transfers:write",
  output: transferObject,
  summary: "Update a transfer's description and metadata",
  input: z.strictObject({
    description: clearableText(1000).optional(),
    metadata: metadata.optional(),
    expand,
  }),
  async handle(call) {
    const transfer = await find(call, { lock: true })
    const changes = {
      ...(call.input.description === undefined ? {} : { description: call.input.description }),
      metadata: mergeMetadata(transfer.metadata, call.input.metadata),
    }
    const previous_attributes = { description: transfer.description, metadata: transfer.metadata }
    await call.manager.update(Transfer, { id: transfer.id }, changes)
    const presented = await presentTransfer(call.manager, Object.assign(transfer, changes))
    await emit(call.manager, {
      type: "transfer.updated",
      livemode: transfer.livemode,
      account_id: null,
      object: presented,
      previous_attributes,
      request: call.request,
    })
    return presented
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:transfer`,
  scope: "transfers:read",
  output: transferObject,
  summary: "Retrieve a transfer",
  input: nothing,
  handle: async (call) => presentTransfer(call.manager, await find(call)),
})

const list = route({
  method: "get",
  path: url,
  scope: "transfers:read",
  output: transferList,
  summary: "List transfers, newest first",
  input: z.strictObject({
    ...pageFields,
    created: createdRange,
    destination: z.string().max(100).optional(),
    transfer_group: z.string().max(200).optional(),
  }),
  handle: ({ manager, caller, input }) =>
    listPage(manager, caller, Transfer, input, {
      url,
      ownedBy: null,
      narrow(query) {
        whereCreated(query, input.created)
        if (caller.account_id !== null) query.andWhere("false")
        if (input.destination !== undefined)
          query.andWhere("row.destination_id = :destination", { destination: input.destination })
        if (input.transfer_group !== undefined)
          query.andWhere("row.transfer_group = :group", { group: input.transfer_group })
      },
      present: (transfer) => presentTransfer(manager, transfer),
    }),
})

const listReversals = route({
  method: "get",
  path: `${url}/:transfer/reversals`,
  scope: "transfers:read",
  output: reversalList,
  summary: "List a transfer's reversals, newest first",
  input: z.strictObject(pageFields),
  async handle(call) {
    const transfer = await find(call)
    return listPage(call.manager, call.caller, TransferReversal, call.input, {
      url: `${url}/${transfer.id}/reversals`,
      ownedBy: null,
      narrow: (query) => query.andWhere("row.transfer_id = :transfer", { transfer: transfer.id }),
      present: (reversal) => presentReversal(call.manager, reversal),
    })
  },
})

async function findReversal(
  call: Pick<Call<unknown>, "manager" | "caller" | "params">
): Promise<TransferReversal> {
  const transfer = await find(call)
  const id = call.params.reversal ?? ""
  const found = await call.manager.findOneBy(TransferReversal, { id, transfer_id: transfer.id })
  if (!found) throw missing("transfer reversal", id)
  return found
}

const retrieveReversal = route({
  method: "get",
  path: `${url}/:transfer/reversals/:reversal`,
  scope: "transfers:read",
  output: reversalObject,
  summary: "Retrieve a transfer's reversal",
  input: nothing,
  handle: async (call) => presentReversal(call.manager, await findReversal(call)),
})

const updateReversal = route({
  method: "post",
  path: `${url}/:transfer/reversals/:reversal`,
  scope: "transfers:write",
  output: reversalObject,
  summary: "Update a reversal's metadata",
  input: z.strictObject({ metadata: metadata.optional(), expand }),
  async handle(call) {
    await holdNotes(call.manager, call.params.reversal)
    const reversal = await findReversal(call)
    const changes = { metadata: mergeMetadata(reversal.metadata, call.input.metadata) }
    await call.manager.update(TransferReversal, { id: reversal.id }, changes)
    return presentReversal(call.manager, Object.assign(reversal, changes))
  },
})

/** Everything below `/v1/transfers`. */
export const transferRoutes = [
  create,
  list,
  retrieve,
  update,
  reverse,
  listReversals,
  retrieveReversal,
  updateReversal,
]
