import type { RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import { lockIntent } from "../payment-intents/store"
import { Charge } from "./charge.entity"

/** Changes a charge's description and notes. Its notes are locked before it is read. */
export async function updateCharge(
  context: RuleContext,
  charge: Charge,
  input: { description?: string | null | undefined; metadata?: MetadataChange },
  request: RequestIdentity
): Promise<Charge> {
  const { manager } = context
  // As refunds lock it: an event shows no older state than an earlier one.
  await lockIntent(manager, charge.payment_intent_id)
  const changes = {
    ...(input.description === undefined ? {} : { description: input.description }),
    metadata: mergeMetadata(charge.metadata, input.metadata),
  }
  const previous_attributes = { description: charge.description, metadata: charge.metadata }
  await manager.update(Charge, { id: charge.id }, changes)
  const updated = Object.assign(charge, changes)
  await emitEvent(context, {
    type: "charge.updated",
    livemode: updated.livemode,
    account_id: updated.account_id,
    subject: updated,
    previous_attributes,
    request,
  })
  return updated
}
