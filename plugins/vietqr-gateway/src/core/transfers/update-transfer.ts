import type { RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import { Transfer } from "./transfer.entity"
import { TransferReversal } from "./transfer-reversal.entity"

/** Changes a locked transfer's description and notes. */
export async function updateTransfer(
  context: RuleContext,
  transfer: Transfer,
  input: { description?: string | null | undefined; metadata?: MetadataChange },
  request: RequestIdentity
): Promise<Transfer> {
  const changes = {
    ...(input.description === undefined ? {} : { description: input.description }),
    metadata: mergeMetadata(transfer.metadata, input.metadata),
  }
  const previous_attributes = { description: transfer.description, metadata: transfer.metadata }
  await context.manager.update(Transfer, { id: transfer.id }, changes)
  const updated = Object.assign(transfer, changes)
  await emitEvent(context, {
    type: "transfer.updated",
    livemode: updated.livemode,
    account_id: null,
    subject: updated,
    previous_attributes,
    request,
  })
  return updated
}

/** Changes a reversal's notes, which are locked before it is read. */
export async function updateReversal(
  { manager }: RuleContext,
  reversal: TransferReversal,
  change: MetadataChange
): Promise<TransferReversal> {
  const metadata = mergeMetadata(reversal.metadata, change)
  await manager.update(TransferReversal, { id: reversal.id }, { metadata })
  return Object.assign(reversal, { metadata })
}
