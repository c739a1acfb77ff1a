import type { EntityManager } from "typeorm"
import { z } from "zod"
import { EventRow } from "../../core/events/event.entity"
import { int8, row } from "../../kernel/database/sql"
import { createdRange, nothing, pageFields } from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { route } from "../http/route"
import { missing } from "../http/stripe-error"
import { eventList, eventObject } from "./output"
import { type PresentedEvent, presentEvent } from "./present"

async function present(manager: EntityManager, event: EventRow): Promise<PresentedEvent> {
  const pending = await row(
    manager,
    z.object({ count: int8 }),
    "select count(*) filter (where state = 'pending') as count from webhook_deliveries where event_id = $1",
    [event.id]
  )
  return presentEvent(event, pending?.count ?? 0)
}

const retrieve = route({
  method: "get",
  path: "/v1/events/:event",
  scope: "events:read",
  output: eventObject,
  summary: "Retrieve an event",
  input: nothing,
  async handle({ manager, caller, params }) {
    const id = params.event ?? ""
    const found = await manager
      .createQueryBuilder(EventRow, "row")
      .where(
        "row.id = :id and row.livemode = :livemode and row.account_id is not distinct from :account_id",
        { id, livemode: caller.livemode, account_id: caller.account_id }
      )
      .getOne()
    if (!found) throw missing("event", id)
    return present(manager, found)
  },
})

const list = route({
  method: "get",
  path: "/v1/events",
  scope: "events:read",
  output: eventList,
  summary: "List events, newest first",
  input: z.strictObject({
    ...pageFields,
    created: createdRange,
    type: z.string().max(100).optional(),
    types: z.array(z.string().max(100)).max(20).optional(),
    delivery_success: z.enum(["true", "false"]).optional(),
  }),
  handle: ({ manager, caller, input }) =>
    listPage(manager, caller, EventRow, input, {
      url: "/v1/events",
      narrow(query) {
        whereCreated(query, input.created)
        if (input.type !== undefined)
          query.andWhere("row.type like :type", {
            type: input.type.replace(/[%_\\]/g, "\\$&").replaceAll("*", "%"),
          })
        if (input.types !== undefined) query.andWhere("row.type = any(:types)", { types: input.types })
        if (input.delivery_success !== undefined) {
          const undelivered =
            "exists (select 1 from webhook_deliveries d where d.event_id = row.id and d.state <> 'delivered')"
          query.andWhere(input.delivery_success === "true" ? `not ${undelivered}` : undelivered)
        }
      },
      present: (event) => present(manager, event),
    }),
})

/** Everything below `/v1/events`. */
export const eventRoutes = [list, retrieve]
