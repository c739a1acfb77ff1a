import type { EntityManager } from "typeorm"
import { z } from "zod"
import { EventRow } from "../../core/events/event.entity"
import { findEvent, whereDelivered } from "../../core/events/store"
import { countPending } from "../../core/webhooks/deliveries"
import { NotFoundError } from "../../kernel/errors"
import { createdRange, flag, nothing, pageFields } from "../http/fields"
import { listPage, whereCreated } from "../http/list"
import { pathParam, route } from "../http/route"
import { eventList, eventObject } from "./output"
import { type PresentedEvent, presentEvent } from "./present"

const url = "/v1/events"

async function presentWithPending(manager: EntityManager, event: EventRow): Promise<PresentedEvent> {
  return presentEvent(event, await countPending(manager, event.id))
}

const retrieve = route({
  method: "get",
  path: `${url}/:event`,
  scope: "events:read",
  output: eventObject,
  summary: "Retrieve an event",
  input: nothing,
  async handle(call) {
    const { manager } = call.context
    const id = pathParam(call, "event")
    const found = await findEvent(manager, call.caller, id)
    if (!found) throw new NotFoundError("event", id)
    return presentWithPending(manager, found)
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "events:read",
  output: eventList,
  summary: "List events, newest first",
  input: z.strictObject({
    ...pageFields,
    created: createdRange,
    type: z.string().max(100).optional(),
    types: z.array(z.string().max(100)).max(20).optional(),
    delivery_success: flag.optional(),
  }),
  handle: ({ context: { manager }, caller, input }) =>
    listPage(manager, caller, EventRow, input, {
      url,
      narrow(query) {
        whereCreated(query, input.created)
        if (input.type !== undefined)
          query.andWhere("row.type like :type", {
            type: input.type.replace(/[%_\\]/g, "\\$&").replaceAll("*", "%"),
          })
        if (input.types !== undefined) query.andWhere("row.type = any(:types)", { types: input.types })
        if (input.delivery_success !== undefined) whereDelivered(query, input.delivery_success)
      },
      present: (event) => presentWithPending(manager, event),
    }),
})

/** Everything below `/v1/events`. */
export const eventRoutes = [list, retrieve]
