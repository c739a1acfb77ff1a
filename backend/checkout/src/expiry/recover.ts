import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { processGatewayEvent, settleOrderGroup } from "../payment/settle"
import { announceOrderGroup } from "../placement/announce"
import { undoDeadPlacements } from "../placement/undo-placement"
import { requestMissingRefunds } from "../refunds/request-missing-refunds"
import { orderGroups } from "../services"

const batch = 200
const ask_gateway_again_ms = 5 * 60 * 1000
const announce_after_ms = 20_000

async function each(
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
 * Brings back to order whatever a crash, a gateway or a mail table that was down left behind; safe to run at any time
 * and in several processes at once:
 * checkouts that died are undone whole · events in the inbox are worked off · groups whose time is over are closed at
 * the gateway first · groups not asked about for a while are compared with the gateway · placements nobody was told of
 * are announced · refunds the gateway was not told of are promised there.
 */
export async function recoverOrderGroups(container: MedusaContainer): Promise<void> {
  const groups = orderGroups(container)
  await undoDeadPlacements(container, batch)
  await each(container, "The event", await groups.listWaitingEvents(batch), (id) =>
    processGatewayEvent(container, id)
  )
  await each(container, "The order group", await groups.listToSettle(ask_gateway_again_ms, batch), (id) =>
    settleOrderGroup(container, id)
  )
  await each(container, "The announcement of", await groups.listUnannounced(announce_after_ms, batch), (id) =>
    announceOrderGroup(container, id)
  )
  await requestMissingRefunds(container)
}
