import { z } from "zod"
import { Charge } from "../../core/charges/charge.entity"
import { findCharge } from "../../core/charges/store"
import { updateCharge } from "../../core/charges/update-charge"
import { lockMetadata } from "../../core/metadata/metadata"
import { NotFoundError } from "../../kernel/errors"
import { clearableText, createdRange, expand, metadata, nothing, pageFields } from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { type Call, pathParam, route } from "../http/route"
import { applySearch, searchInput, searchResult } from "../http/search"
import { chargeList, chargeObject, chargeSearch } from "./output"
import { presentCharge } from "./present"

const url = "/v1/charges"

/** The charge of the path. @throws NotFoundError */
async function chargeOfPath(call: Call): Promise<Charge> {
  const id = pathParam(call, "charge")
  const found = await findCharge(call.context.manager, call.caller, id)
  if (!found) throw new NotFoundError("charge", id)
  return found
}

const retrieve = route({
  method: "get",
  path: `${url}/:charge`,
  scope: "charges:read",
  output: chargeObject,
  summary: "Retrieve a charge",
  input: nothing,
  handle: async (call) => presentCharge(call.context.manager, await chargeOfPath(call)),
})

const list = route({
  method: "get",
  path: url,
  scope: "charges:read",
  output: chargeList,
  summary: "List charges, newest first",
  input: z.strictObject({
    ...pageFields,
    created: createdRange,
    payment_intent: z.string().max(100).optional(),
  }),
  handle: ({ context: { manager }, caller, input }) =>
    listPage(manager, caller, Charge, input, {
      url,
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
  path: `${url}/:charge`,
  scope: "charges:write",
  output: chargeObject,
  summary: "Update a charge's description and metadata",
  input: z.strictObject({
    description: clearableText(1000).optional(),
    metadata: metadata.optional(),
    expand,
  }),
  async handle(call) {
    const { context, input, request } = call
    await lockMetadata(context.manager, pathParam(call, "charge"))
    const charge = await chargeOfPath(call)
    return presentCharge(context.manager, await updateCharge(context, charge, input, request))
  },
})

/** What of a charge can be searched, in SQL; every charge is a paid one in VND. */
const searched = { amount: "row.amount", created: "row.created_at", currency: "'vnd'", status: "'succeeded'" }

const search = route({
  method: "get",
  path: `${url}/search`,
  scope: "charges:read",
  output: chargeSearch,
  summary: "Search charges by metadata, amount and time",
  input: searchInput,
  async handle({ context: { manager }, caller, input: { query, limit, page } }) {
    const wanted = { limit, starting_after: page }
    const found = await listPage(manager, caller, Charge, wanted, {
      url: `${url}/search`,
      followed: false,
      cursorParam: "page",
      narrow: (rows) => applySearch(rows, query, searched),
      present: (charge) => presentCharge(manager, charge),
    })
    return searchResult(found)
  },
})

/** Everything below `/v1/charges`. */
export const chargeRoutes = [list, search, retrieve, update]
