import type { MedusaContainer, RefundDTO } from "@medusajs/framework/types"
import { BigNumber, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import Stripe from "stripe"
import { paymentGateway } from "../modules/payment-gateway"
import { vietqr_provider_id } from "../payment/provider-id"

/** Longer than Medusa waits for the gateway's answer before it takes its own row back. */
const settled_after_ms = 60_000
const look_back_ms = 3 * 24 * 60 * 60 * 1000
const page = 200

const vietqrPayment = z.looseObject({ intent_id: z.string() })

/** Refunds the gateway knows, or will not have, as far as this process has asked. */
const known = new Set<string>()

/**
 * Promises at the gateway what Medusa wrote down as refunded and a process did not live to ask for: Medusa commits its
 * refund first and asks afterwards. A refund is recognised by its name, so none is promised twice.
 */
export async function makeUpRefunds(container: MedusaContainer): Promise<void> {
  const now = Date.now()
  const between = {
    $gte: new Date(now - look_back_ms).toISOString(),
    $lte: new Date(now - settled_after_ms).toISOString(),
  }
  for (let skip = 0; ; skip += page) {
    const refunds = await container
      .resolve(Modules.PAYMENT)
      .listRefunds(
        { created_at: between },
        { relations: ["payment"], order: { created_at: "ASC", id: "ASC" }, skip, take: page }
      )
    for (const refund of refunds) await makeUp(container, refund)
    if (refunds.length < page) return
  }
}

async function makeUp(container: MedusaContainer, refund: RefundDTO): Promise<void> {
  if (known.has(refund.id) || refund.payment.provider_id !== vietqr_provider_id) return
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    const { client } = paymentGateway(container)
    const { intent_id } = vietqrPayment.parse(refund.payment.data)
    if (!(await client.knowsRefund(intent_id, refund.id))) {
      const { id } = await client.refundIntent({
        intent_id,
        amount: Math.round(new BigNumber(refund.amount).numeric),
        refund_id: refund.id,
      })
      logger.warn(`The refund ${refund.id} had not reached the gateway; it is ${id} there now`)
    }
    known.add(refund.id)
  } catch (error) {
    const refused = error instanceof Stripe.errors.StripeInvalidRequestError
    if (refused) known.add(refund.id)
    logger[refused ? "error" : "warn"](
      `The refund ${refund.id} ${refused ? "is refused by the gateway" : "is looked for again"}: ${String(error)}`
    )
  }
}
