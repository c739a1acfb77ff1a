import { listOwnComplaints } from "@chophien/contract/seller/complaints"
import type { Complaint } from "@chophien/contract/wire/complaint"
import { formatMoment } from "@chophien/vocabulary/time"
import { type TextKey, t } from "../i18n"
import { useData } from "../offline/data"
import { rows } from "../offline/queue"
import { useStore } from "../state/store"
import { Link } from "../ui/basics"
import { Icon } from "../ui/icon"
import { Pending } from "./order-parts"

const stateTexts: Record<Complaint["state"], TextKey> = {
  open: "complaint_open",
  offered: "complaint_offered",
  refused: "complaint_refused",
  escalated: "complaint_escalated",
  refunding: "complaint_refunding",
  refunded: "complaint_refunded",
  closed: "complaint_closed",
}

/** What shoppers report, in words. */
export const complaintReasonTexts: Record<Complaint["reason"], TextKey> = {
  damaged: "complaint_damaged",
  missing: "complaint_missing",
  wrong: "complaint_wrong",
  late: "complaint_late",
  not_arrived: "complaint_not_arrived",
}

/** Whether an answer to a complaint still waits on this phone. */
export const useAnswered = (id: string): boolean =>
  useStore(rows).some(
    ({ job, state }) => state === "waiting" && job.kind === "answer_complaint" && job.complaint_id === id
  )

/** Where a complaint stands. */
export function ComplaintState({ complaint: { id, state, waits_for } }: { complaint: Complaint }) {
  if (useAnswered(id)) return <Pending />
  return (
    <span class={`state ${waits_for === "seller" ? "state-to_confirm" : "state-shipped"}`}>
      {t(stateTexts[state])}
    </span>
  )
}

/** Until when somebody has to act. */
export function ComplaintDue({ complaint: { waits_for, due_at } }: { complaint: Complaint }) {
  if (!due_at) return null
  const text = waits_for === "seller" ? "complaint_due" : "complaint_due_other"
  return <p class="muted">{t(text, { time: formatMoment(due_at) })}</p>
}

/** On the first screen: the complaints, and how many wait for the seller. */
export function ComplaintsLink() {
  const waiting = useData(listOwnComplaints, { query: { state: "to_answer", limit: 1 } }).data?.to_answer
  return (
    <Link to={{ name: "complaints" }} class="row-link">
      <Icon name="alert" />
      <span>{waiting ? t("complaints_to_answer", { count: waiting }) : t("complaints_title")}</span>
      <Icon name="chevronRight" />
    </Link>
  )
}
