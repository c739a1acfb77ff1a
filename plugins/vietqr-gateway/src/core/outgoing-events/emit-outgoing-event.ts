import type { EntityManager } from "typeorm"
import type { RuleContext } from "../context/rule-context"
import { type EventInput, emitEvent } from "../events/emit-events"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { Payout } from "../payouts/payout.entity"
import { Refund } from "../refunds/refund.entity"

/** The type of an event, by what the outgoing payment is for. */
export type OutgoingEventTypes = Record<OutgoingPayment["kind"], string>

/** The event of a refund or payout as it is now. */
export async function outgoingEvent(
  manager: EntityManager,
  outgoing: OutgoingPayment,
  types: OutgoingEventTypes
): Promise<EventInput> {
  const subject =
    outgoing.kind === "payout"
      ? await manager.findOneByOrFail(Payout, { id: outgoing.object_id })
      : await manager.findOneByOrFail(Refund, { id: outgoing.object_id })
  return {
    type: types[outgoing.kind],
    livemode: subject.livemode,
    account_id: subject.account_id,
    subject,
  }
}

/** Writes an event about the refund or payout that an outgoing payment is made for. */
export async function emitOutgoingEvent(
  context: RuleContext,
  outgoing: OutgoingPayment,
  types: OutgoingEventTypes
): Promise<void> {
  await emitEvent(context, await outgoingEvent(context.manager, outgoing, types))
}
