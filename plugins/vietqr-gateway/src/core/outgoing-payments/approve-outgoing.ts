import { IsNull } from "typeorm"
import { newId } from "../../kernel/ids"
import { samePerson } from "../acts/same-person"
import type { Approver } from "../approvers/approver.entity"
import type { RuleContext } from "../context/rule-context"
import { Approval } from "./approval.entity"
import type { OutgoingPayment } from "./outgoing-payment.entity"
import { updateOutgoing } from "./store"

/** An approver who showed a code, why they agree, and the key through which it came. */
export interface ProvenDecision {
  approver: Approver
  reason: string
  key_id: string
}

/** Whether an approver is someone who asked for a transfer or named its account. */
function isMaker({ name, person }: Approver, { created_by, destination_by }: OutgoingPayment): boolean {
  return [created_by, destination_by].some(
    (maker) => maker !== null && (samePerson(person, maker) || samePerson(name, maker))
  )
}

/**
 * Counts an approver's word for a locked transfer that waits for it.
 * @returns false for whoever asked for it, named its account, or agreed before: that is no second person
 */
export async function approveOutgoing(
  context: RuleContext,
  outgoing: OutgoingPayment,
  { approver, key_id }: ProvenDecision
): Promise<boolean> {
  const { manager } = context
  if (isMaker(approver, outgoing)) return false
  const agreed = await manager.existsBy(Approval, {
    outgoing_payment_id: outgoing.id,
    approver_id: approver.id,
    voided_at: IsNull(),
  })
  if (agreed) return false
  await manager.insert(Approval, {
    id: newId("apv"),
    livemode: outgoing.livemode,
    outgoing_payment_id: outgoing.id,
    approver_id: approver.id,
    key_id,
  })
  const approvals_missing = Math.max(0, outgoing.approvals_missing - 1)
  await updateOutgoing(context, outgoing, {
    approvals_missing,
    ...(approvals_missing === 0 ? { approved_by: approver.name } : {}),
  })
  return true
}

/** Ends the approvals of a locked transfer that goes elsewhere now: nobody agreed to that. */
export async function voidApprovals({ manager }: RuleContext, outgoing: OutgoingPayment): Promise<void> {
  await manager.query(
    "update approvals set voided_at = now() where outgoing_payment_id = $1 and voided_at is null",
    [outgoing.id]
  )
}
