import { z } from "zod"
import { type Delivery, findDelivery, listDeliveries, replayDelivery } from "../../core/webhooks/deliveries"
import { NotFoundError } from "../../kernel/errors"
import { nothing, pageFields } from "../http/fields"
import { cursorOf } from "../http/list"
import { type Call, pathParam, route } from "../http/route"
import { invalidParameter } from "../http/stripe-error"
import { deliveryList, deliveryObject } from "./output"
import { presentDelivery } from "./present"

const url = "/v1/vietqr/webhook_deliveries"

/** The delivery of the path. @throws NotFoundError */
async function deliveryOfPath(call: Call): Promise<Delivery> {
  const id = pathParam(call, "delivery")
  const found = await findDelivery(call.context.manager, call.caller, id)
  if (!found) throw new NotFoundError("webhook delivery", id)
  return found
}

const list = route({
  method: "get",
  path: url,
  scope: "webhook_endpoints:read",
  output: deliveryList,
  summary: "List deliveries, newest first; status=dead shows those that were given up",
  input: z.strictObject({
    ...pageFields,
    status: z.enum(["pending", "delivered", "dead"]).optional(),
    event: z.string().max(100).optional(),
    webhook_endpoint: z.string().max(100).optional(),
  }),
  async handle({ context: { manager }, caller, input }) {
    const { status, event, webhook_endpoint, limit } = input
    const { cursor, backwards, param } = cursorOf(input)
    if (cursor !== undefined && !(await findDelivery(manager, caller, cursor)))
      throw invalidParameter(param, "resource_missing", `No such webhook delivery: '${cursor}'`)
    const found = await listDeliveries(manager, caller, {
      status,
      event,
      webhook_endpoint,
      cursor,
      backwards,
      limit: limit + 1,
    })
    const data = found.slice(0, limit).map(presentDelivery)
    return { object: "list", url, has_more: found.length > limit, data: backwards ? data.reverse() : data }
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:delivery`,
  scope: "webhook_endpoints:read",
  output: deliveryObject,
  summary: "Retrieve a delivery",
  input: nothing,
  handle: async (call) => presentDelivery(await deliveryOfPath(call)),
})

const replay = route({
  method: "post",
  path: `${url}/:delivery/replay`,
  scope: "webhook_endpoints:write",
  output: deliveryObject,
  summary: "Send an event to its endpoint again, dead or delivered",
  input: nothing,
  async handle(call) {
    const delivery = await deliveryOfPath(call)
    return presentDelivery(await replayDelivery(call.context.manager, call.caller, delivery))
  },
})

/** Everything below `/v1/vietqr/webhook_deliveries`. */
export const deliveryRoutes = [list, retrieve, replay]
