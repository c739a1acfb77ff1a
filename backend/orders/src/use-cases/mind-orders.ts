import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { readOrderFacts } from "@chophien/checkout/order-facts"
import { orderGroupLock, orderLock, withFreeLock } from "@chophien/platform/locks"
import { bookmarks } from "@chophien/platform/modules/bookmarks/index"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { refusalOfAct } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { careMails } from "../care/care-mails"
import { carryOut } from "../care/carry-out"
import { moveCancelRequest } from "../care/move-cancel-request"
import { readCareOrder } from "../care/read-care-order"
import { setAddress } from "../care/set-address"
import { watchDeadline } from "../care/watch-deadline"
import { orderCare } from "../modules/order-care"

const most_in_a_round = 50
const lookback_max_ms = 60 * 24 * 60 * 60 * 1000
/** A transaction that wrote an earlier time may commit a little later. */
const overlap_ms = 60_000
const page = 500
const job = "watched-orders"

/**
 * Does what the clock does with paid orders before they leave. What was decided and is not done is carried out. Sellers
 * are reminded, their silence goes to staff, and what is late for too long is cancelled. Each is done once, in whichever
 * process.
 */
export async function mindOrders(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const care = orderCare(container)
  await watchPaidOrders(container)
  const mind = async (
    what: string,
    ids: string[],
    lock: (id: string) => string,
    act: (id: string) => Promise<void>
  ) => {
    for (const id of ids)
      try {
        await withFreeLock(container, lock(id), () => act(id))
      } catch (error) {
        logger.warn(`${what} ${id} is minded again: ${String(error)}`)
      }
  }
  await mind("The order", await care.listOpen(most_in_a_round), orderLock, async (id) => {
    await carryOut(container, id)
    await mindCancelRequest(container, id)
  })
  await mind("The order", await care.listWatched(most_in_a_round), orderLock, (id) =>
    watchDeadline(container, id)
  )
  const changes = await care.listAddressChanges(
    { done_at: null },
    { select: ["order_group_id"], take: most_in_a_round }
  )
  const groups = [...new Set(changes.map(({ order_group_id }) => order_group_id))]
  await mind("The order group", groups, orderGroupLock, (id) => setAddress(container, id))
}

/** The clock watches every order that was paid since the last round. */
async function watchPaidOrders(container: MedusaContainer): Promise<void> {
  const now = Date.now()
  const reached_at = await bookmarks(container).readReached(job)
  const since = new Date(Math.max(Number(reached_at ?? 0) - overlap_ms, now - lookback_max_ms))
  for (let skip = 0; ; skip += page) {
    const groups = await orderGroups(container).listOrderGroups(
      { state: "paid", paid_at: { $gte: since } },
      { select: ["id"], order: { paid_at: "ASC", id: "ASC" }, skip, take: page }
    )
    const parts = groups.length
      ? await orderGroups(container).listOrderGroupParts(
          { order_group_id: groups.map(({ id }) => id) },
          { select: ["order_id"], take: null }
        )
      : []
    await orderCare(container).watch(parts.map(({ order_id }) => order_id))
    if (groups.length < page) break
  }
  await bookmarks(container).advance(job, new Date(now))
}

/** A wish to cancel ends with the order's leaving; the seller's silence brings staff in. */
async function mindCancelRequest(container: MedusaContainer, order_id: string): Promise<void> {
  const care = orderCare(container)
  const [request] = await care.listCancelRequests({ order_id }, { take: 1 })
  if (!request || (request.state !== "requested" && request.state !== "escalated")) return
  const [facts] = await readOrderFacts(container, [order_id])
  if (!facts) return
  const act = (name: "lapse" | "escalate") =>
    moveCancelRequest(container, { order_id, act: name, actor: "clock" })
  if (refusalOfAct("cancel", facts)) return await act("lapse")
  if (request.state !== "requested") return
  const [start, due, now] = [Number(new Date(request.asked_at)), Number(new Date(request.due_at)), Date.now()]
  if (due <= now) return await act("escalate")
  if (request.reminded || now < (start + due) / 2) return
  const mails = await careMails(container, await readCareOrder(container, order_id), {
    key: "cancel:remind",
    seller: "remind_cancel",
    said: request.text,
    due_at: new Date(due),
  })
  const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
  await care.remindOfCancelRequest(order_id, (context) => outbox.enqueue(mails, context))
}
