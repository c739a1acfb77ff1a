import type { EntityManager } from "typeorm"
import { z } from "zod"
import { Charge } from "../../core/charges/charge.entity"
import { emit } from "../../core/events/emit-events"
import { lockIntent } from "../../core/payment-intents/store"
import {
  clearableText,
  createdRange,
  expand,
  holdNotes,
  mergeMetadata,
  metadata,
  nothing,
  pageFields,
} from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { type Caller, route } from "../http/route"
import { applySearch, searchInput, searchResult } from "../http/search"
import { missing } from "../http/stripe-error"
import { chargeList, chargeObject, chargeSearch } from "./output"
import { presentCharge } from "./present"

/** The caller's charge, or null. */
export function findCharge(manager: EntityManager, caller: Caller, id: string): Promise<Charge | null> {
  return manager
    .createQueryBuilder(Charge, "row")
    .where("row.id = :id and row.livemode = :livemode and row.account_id is not distinct from :account_id", {
      id,
      livemode: caller.livemode,
      account_id: caller.account_id,
    })
    .getOne()
}

const retrieve = route({
  method: "get",
  path: "/v1/charges/:charge",
  scope: "charges:read",
  output: chargeObject,
  summary: "Retrieve a charge",
  input: nothing,
  async handle({ manager, caller, params }) {
    const found = await findCharge(manager, caller, params.charge ?? "")
    if (!found) throw missing("charge", params.charge ?? "")
    return presentCharge(manager, found)
  },
})

const list = route({
  method: "get",
  path: "/v1/charges",
  scope: "charges:read",
  output: chargeList,
  summary: "List charges, newest first",
  input: z.strictObject({
    ...pageFields,
    created: createdRange,
    payment_intent: z.string().max(100).optional(),
  }),
  handle: ({ manager, caller, input }) =>
    listPage(manager, caller, Charge, input, {
      url: "/v1/charges",
      narrow(query) {
        whereCreated(query, input.created)
        if (input.payment_intent !== undefined)
          query.andWhere("row.payment_intent_id = :intent", { intent: input.payment_intent })
      },
      present: (charge) => presentCharge(manager, charge),
    }),
})

const update = route({
  method: "post",
  path: "/v1/charges/:charge",
  scope: "charges:write",
  output: chargeObject,
  summary: "Update a charge's description and metadata",
  input: z.strictObject({
    description: clearableText(1000).optional(),
    metadata: metadata.optional(),
    expand,
  }),
  async handle({ manager, caller, params, input, request }) {
    await holdNotes(manager, params.charge)
    const charge = await findCharge(manager, caller, params.charge ?? "")
    if (!charge) throw missing("charge", params.charge ?? "")
    // As refunds hold it: what is told of them is not told older than it was.
    await lockIntent(manager, charge.payment_intent_id)
    const changes = {
      ...(input.description === undefined ? {} : { description: input.description }),
      metadata: mergeMetadata(charge.metadata, input.metadata),
    }
    const previous_attributes = { description: charge.description, metadata: charge.metadata }
    await manager.update(Charge, { id: charge.id }, changes)
    const presented = await presentCharge(manager, Object.assign(charge, changes))
    await emit(manager, {
      type: "charge.updated",
      livemode: charge.livemode,
      account_id: charge.account_id,
      object: presented,
      previous_attributes,
      request,
    })
    return presented
  },
})

/** What of a charge can be searched, in SQL; every charge is a paid one in VND. */
const searched = { amount: "row.amount", created: "row.created_at", currency: "'vnd'", status: "'succeeded'" }

const search = route({
  method: "get",
  path: "/v1/charges/search",
  scope: "charges:read",
  output: chargeSearch,
  summary: "Search charges by metadata, amount and time",
  input: searchInput,
  async handle({ manager, caller, input }) {
    const { query, limit, page } = input
    const found = await listPage(
      manager,
      caller,
      Charge,
      { limit, starting_after: page },
      {
        url: "/v1/charges/search",
        followed: false,
        cursorParam: "page",
        narrow: (rows) => applySearch(rows, query, searched),
        present: (charge) => presentCharge(manager, charge),
      }
    )
    return searchResult(found)
  },
})

/** Everything below `/v1/charges`. */
export const chargeRoutes = [list, search, retrieve, update]
