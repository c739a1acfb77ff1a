import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { noteRefund, noteReview } from "../gateway-money/note-gateway-money"
import { gatewayInbox } from "../modules/gateway-inbox"
import { gatewayMoney } from "../modules/gateway-money"
import { orderGroups } from "../modules/order-group"
import { undoDeadPlacements } from "../placement/undo-placement"
import { requestMissingRefunds } from "../refunds/request-missing-refunds"
import { announceOrderGroup } from "./announce-order-group"
import { processGatewayEvent } from "./process-gateway-event"
import { settleCanceledOrders } from "./settle-canceled-orders"
import { settleOrderGroup } from "./settle-order-group"

const batch = 200
const ask_gateway_again_ms = 5 * 60 * 1000
const announce_after_ms = 20_000
/** A person may decide at the gateway without an event. */
const ask_about_money_again_ms = 10 * 60 * 1000
/** Fewer at once than of the rest: nobody waits for this answer. */
const money_batch = 50

async function forEach(
  container: MedusaContainer,
  what: string,
  ids: string[],
  act: (id: string) => Promise<unknown>
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const id of ids) {
    await act(id).catch((error: unknown) => logger.warn(`${what} ${id} is tried again: ${String(error)}`))
  }
}

/**
 * Mends what a crash, a gateway or a mail table that was down left behind. Safe to run at any time and in several
 * processes at once:
 * - checkouts that died are undone whole
 * - events in the inbox are worked off
 * - groups whose time is over end, at the gateway first
 * - groups that were not compared with the gateway for a while are
 * - placements that nobody was notified of are announced
 * - groups of orders that were cancelled lately are settled again, and everybody is told
 * - refunds that did not reach the gateway are promised there
 * - money under review or on its way back is asked about again
 * - where unpaid orders of a day ago came from is forgotten
 */
export async function recoverOrderGroups(container: MedusaContainer): Promise<void> {
  const groups = orderGroups(container)
  await undoDeadPlacements(container, batch)
  await forEach(container, "The event", await gatewayInbox(container).listWaitingEvents(batch), (id) =>
    processGatewayEvent(container, id)
  )
  await forEach(container, "The order group", await groups.listToSettle(ask_gateway_again_ms, batch), (id) =>
    settleOrderGroup(container, id)
  )
  const unannounced = await groups.listUnannounced(announce_after_ms, batch)
  await forEach(container, "The announcement of", unannounced, (id) => announceOrderGroup(container, id))
  await settleCanceledOrders(container)
  await requestMissingRefunds(container)
  const money = gatewayMoney(container)
  const reviews = await money.takeReviewsToCheck(ask_about_money_again_ms, money_batch)
  await forEach(container, "The review", reviews, (id) => noteReview(container, id))
  const refunds = await money.takeRefundsToCheck(ask_about_money_again_ms, money_batch)
  await forEach(container, "The refund", refunds, (id) => noteRefund(container, id))
  await groups.forgetClientAddresses()
}
