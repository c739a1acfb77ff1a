import { z } from "zod"
import { balanceOf } from "../../core/balance/balance"
import { findBalanceLine, listBalanceLines } from "../../core/balance/balance-lines"
import { NotFoundError } from "../../kernel/errors"
import { createdRange, currency, nothing, pageFields } from "../http/fields"
import { cursorOf } from "../http/list"
import { pathParam, route } from "../http/route"
import { invalidParameter } from "../http/stripe-error"
import { balanceObject, balanceTransaction, balanceTransactionList } from "./output"
import { kindsOfType, presentBalance, presentBalanceLine } from "./present"

const balance = route({
  method: "get",
  path: "/v1/balance",
  scope: "balance:read",
  output: balanceObject,
  summary: "Retrieve the balance, summed from the ledger",
  input: nothing,
  handle: async ({ context, caller }) =>
    presentBalance(await balanceOf(context.manager, caller), caller.livemode),
})

const url = "/v1/balance_transactions"

const retrieve = route({
  method: "get",
  path: `${url}/:id`,
  scope: "balance:read",
  output: balanceTransaction,
  summary: "Retrieve a line of the balance",
  input: nothing,
  async handle(call) {
    const id = pathParam(call, "id")
    const found = await findBalanceLine(call.context.manager, call.caller, id)
    if (!found) throw new NotFoundError("balance transaction", id)
    return presentBalanceLine(found)
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "balance:read",
  output: balanceTransactionList,
  summary: "List what changed the balance, newest first",
  input: z.strictObject({
    ...pageFields,
    created: createdRange,
    type: z.string().max(50).optional(),
    currency: currency.optional(),
    source: z.string().max(100).optional(),
  }),
  async handle({ context: { manager }, caller, input }) {
    const { cursor, backwards, param } = cursorOf(input)
    if (cursor !== undefined && !(await findBalanceLine(manager, caller, cursor)))
      throw invalidParameter(param, "resource_missing", `No such balance transaction: '${cursor}'`)
    const range =
      typeof input.created === "number" ? { gte: input.created, lte: input.created } : (input.created ?? {})
    const found = await listBalanceLines(manager, caller, {
      cursor,
      backwards,
      limit: input.limit + 1,
      kinds: input.type === undefined ? null : kindsOfType(input.type),
      source: input.source,
      after_s: Math.max(range.gt ?? -1, (range.gte ?? 0) - 1),
      before_s: Math.min(range.lt ?? 1e11, (range.lte ?? 1e11) + 1),
    })
    const data = found.slice(0, input.limit).map(presentBalanceLine)
    if (backwards) data.reverse()
    return { object: "list", url, has_more: found.length > input.limit, data }
  },
})

/** `/v1/balance` and `/v1/balance_transactions`. */
export const balanceRoutes = [balance, list, retrieve]
