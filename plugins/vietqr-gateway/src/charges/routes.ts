import { z } from "zod"
import type { EntityManager } from "typeorm"
import { missing } from "../common/errors"
import { listPage, whereCreated } from "../http/list"
import { route, type Caller } from "../http/route"
import { createdRange, nothing, pageFields } from "../http/schemas"
import { Charge } from "./charge.entity"
import { presentCharge } from "./present"
import { chargeList, chargeObject } from "./output"

/** The caller's charge, or null. */
export function findCharge(manager: EntityManager, caller: Caller, id: string): Promise<Charge | null> {
  return manager
    .createQueryBuilder(Charge, "row")
    .where("row.id = :id and row.livemode = :livemode and row.account_id is not distinct from :account_id", { id, livemode: caller.livemode, account_id: caller.account_id })
    .getOne()
}

const retrieve = route({
  method: "get", path: "/v1/charges/:charge", scope: "charges:read", output: chargeObject, summary: "Retrieve a charge", input: nothing,
  async handle({ manager, caller, params }) {
    const found = await findCharge(manager, caller, params.charge ?? "")
    if (!found) throw missing("charge", params.charge ?? "")
    return presentCharge(manager, found)
  },
})

const list = route({
  method: "get", path: "/v1/charges", scope: "charges:read", output: chargeList, summary: "List charges, newest first",
  input: z.strictObject({ ...pageFields, created: createdRange, payment_intent: z.string().max(100).optional() }),
  handle: ({ manager, caller, input }) =>
    listPage(manager, caller, Charge, input, {
      url: "/v1/charges",
      narrow(query) {
        whereCreated(query, input.created)
        if (input.payment_intent !== undefined) query.andWhere("row.payment_intent_id = :intent", { intent: input.payment_intent })
      },
      present: (charge) => presentCharge(manager, charge),
    }),
})

/** Everything below `/v1/charges`. */
export const chargeRoutes = [list, retrieve]
