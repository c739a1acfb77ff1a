import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import {
  chargeOfIntent,
  createTransfer,
  findTransfer,
  isReversed,
  reverseTransfer,
} from "@chophien/payment-vietqr/transfers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import Stripe from "stripe"
import { settlement } from "../modules/settlement"
import type { WaitingMove } from "../modules/settlement/types"
import { ensureMoneyAccount } from "../money-accounts"

const batch = 1000
/** The gateway forgets idempotency keys after two days; from half of that on it is asked what was made. */
const key_trusted_ms = 24 * 60 * 60_000

/** The charge that paid for an order, with its group's others. */
async function chargeOf(container: MedusaContainer, order_id: string): Promise<string> {
  const [part] = await orderGroups(container).listOrderGroupParts(
    { order_id },
    { relations: ["order_group"], take: 1 }
  )
  const intent_id = part?.order_group.intent_id
  const charge = intent_id && (await chargeOfIntent(paymentGateway(container).client, intent_id))
  if (!charge) throw new Error(`Nothing paid for order ${order_id} at the gateway`)
  return charge
}

/** Makes a move at the gateway, or finds it made. @returns the transfer's id; null while it has to wait for another move */
async function makeMove(container: MedusaContainer, move: WaitingMove): Promise<string | null> {
  const { client } = paymentGateway(container)
  const isOld = Date.now() - Number(new Date(move.planned_at)) > key_trusted_ms
  const { id: move_id, amount, order_id: group } = move
  if (move.direction === "back") {
    const { from_transfer_id: transfer_id } = move
    if (!transfer_id) return null
    if (!(isOld && (await isReversed(client, { move_id, transfer_id }))))
      await reverseTransfer(client, { move_id, amount, transfer_id })
    return transfer_id
  }
  const made = isOld ? await findTransfer(client, { move_id, group }) : undefined
  if (made) return made
  const owner = move.target === "seller" ? move.seller_id : move.target
  return await createTransfer(client, {
    move_id,
    amount,
    group,
    destination: await ensureMoneyAccount(container, owner),
    charge_id: await chargeOf(container, move.order_id),
  })
}

/**
 * Makes the transfers and reversals that were decided, in their order. What the gateway refuses is written down for
 * staff and tried again; of an order whose move did not come about, later ones wait.
 */
export async function makeMoves(container: MedusaContainer): Promise<void> {
  const service = settlement(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const stuck = new Set<string>()
  for (const move of await service.listWaitingMoves(batch)) {
    if (stuck.has(move.order_id)) continue
    try {
      const transfer_id = await makeMove(container, move)
      if (transfer_id) await service.finishMove(move.id, transfer_id)
      else stuck.add(move.order_id)
    } catch (error) {
      stuck.add(move.order_id)
      logger.warn(`The ${move.target}'s share of order ${move.order_id} moves later: ${String(error)}`)
      if (error instanceof Stripe.errors.StripeConnectionError) return
      await service.noteRefusal(
        move.id,
        error instanceof Stripe.errors.StripeError ? (error.code ?? error.type) : "unexpected"
      )
    }
  }
}
