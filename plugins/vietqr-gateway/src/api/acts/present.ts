import type { Act } from "../../core/acts/act.entity"
import { unixSeconds } from "../../kernel/time"

/** A manual act as the API shows it. */
export function presentAct(act: Act): object {
  return {
    id: act.id,
    object: "vietqr.act",
    act: act.act,
    approver: act.approver_id,
    author: act.author,
    created: unixSeconds(act.created_at),
    key: act.key_id,
    livemode: act.livemode,
    reason: act.reason,
    subject: act.object_id,
  }
}
