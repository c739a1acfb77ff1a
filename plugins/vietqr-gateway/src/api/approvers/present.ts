import type { Approver } from "../../core/approvers/approver.entity"
import { unixSeconds, unixSecondsOrNull } from "../../kernel/time"

/** An approver as the API shows it: nothing of the secret. */
export function presentApprover(approver: Approver): object {
  return {
    id: approver.id,
    object: "vietqr.approver",
    created: unixSeconds(approver.created_at),
    enrolled_at: unixSecondsOrNull(approver.enrolled_at),
    livemode: approver.livemode,
    locked_until: unixSecondsOrNull(approver.locked_until),
    name: approver.name,
    person: approver.person,
    status: approver.state,
  }
}
