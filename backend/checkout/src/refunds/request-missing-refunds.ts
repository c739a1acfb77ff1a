import { requestRefund } from "@chophien/payment-vietqr/request-refund"
import { bookmarks } from "@chophien/platform/modules/bookmarks/index"
import { roundVnd } from "@chophien/vocabulary/amount"
import type { MedusaContainer, RefundDTO } from "@medusajs/framework/types"
import { BigNumber, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import Stripe from "stripe"
import { paymentGateway } from "../modules/payment-gateway"
import { vietqr_provider_id } from "../payment/provider-id"
import { readAuthor } from "./refund-author"

/** Longer than Medusa waits for the gateway's answer before it takes its own row back. */
const settled_after_ms = 60_000
const lookback_max_ms = 3 * 24 * 60 * 60 * 1000
const page = 200
const job = "missing-refunds"

const vietqrPayment = z.looseObject({ intent_id: z.string() })

/** What became of one of Medusa's refunds: the gateway has it, it will not have it, or nobody knows yet. */
type Outcome = "requested" | "refused" | "unknown" | "unreachable"

/**
 * Requests at the gateway what Medusa wrote down as refunded and a process did not live to request: Medusa commits its
 * refund first. A refund is recognised by its name, so that none is promised twice. A bookmark says up to when each of
 * Medusa's refunds is known or refused; it waits for the first one of which nobody knows.
 */
export async function requestMissingRefunds(container: MedusaContainer): Promise<void> {
  const now = Date.now()
  const reached_at = await bookmarks(container).readReached(job)
  const since = Math.max(Number(reached_at), now - lookback_max_ms)
  const until = new Date(now - settled_after_ms)
  const between = { $gte: new Date(since).toISOString(), $lte: until.toISOString() }
  let first_unknown: Date | undefined
  for (let skip = 0; ; skip += page) {
    const refunds = await container
      .resolve(Modules.PAYMENT)
      .listRefunds(
        { created_at: between },
        { relations: ["payment"], order: { created_at: "ASC", id: "ASC" }, skip, take: page }
      )
    for (const refund of refunds) {
      const outcome = await requestMissing(container, refund)
      if (outcome === "unknown" || outcome === "unreachable") first_unknown ??= new Date(refund.created_at)
      if (outcome === "unreachable") break
    }
    if (refunds.length < page || first_unknown) break
  }
  await bookmarks(container).advance(job, first_unknown ?? until)
}

async function requestMissing(container: MedusaContainer, refund: RefundDTO): Promise<Outcome> {
  if (refund.payment.provider_id !== vietqr_provider_id) return "requested"
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const payment = vietqrPayment.safeParse(refund.payment.data)
  if (!payment.success) {
    logger.error(`The refund ${refund.id} is of a payment without an intent`)
    return "refused"
  }
  try {
    const author = await readAuthor(container, refund.created_by)
    const { refund: requested, is_new } = await requestRefund(paymentGateway(container).client, {
      intent_id: payment.data.intent_id,
      refund_id: refund.id,
      amount: roundVnd(new BigNumber(refund.amount).numeric),
      ...(author ? { author } : {}),
    })
    if (is_new)
      logger.warn(`The refund ${refund.id} had not reached the gateway; it is ${requested.id} there now`)
    return "requested"
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) {
      logger.error(`The refund ${refund.id} is refused by the gateway: ${String(error)}`)
      return "refused"
    }
    logger.warn(`The refund ${refund.id} is requested again: ${String(error)}`)
    return error instanceof Stripe.errors.StripeConnectionError ? "unreachable" : "unknown"
  }
}
