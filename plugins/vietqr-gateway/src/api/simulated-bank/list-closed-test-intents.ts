import type { EntityManager } from "typeorm"
import { PaymentIntent } from "../../core/payment-intents/payment-intent.entity"

/** Intents of test mode that wait no longer, the newest first: money for them comes late. */
export function listClosedTestIntents(manager: EntityManager, limit: number): Promise<PaymentIntent[]> {
  return manager.find(PaymentIntent, {
    where: { livemode: false, status: "canceled" },
    order: { seq: "DESC" },
    take: limit,
  })
}
