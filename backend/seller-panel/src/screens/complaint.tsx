import { readOwnComplaint } from "@chophien/contract/seller/complaints"
import type { Complaint } from "@chophien/contract/wire/complaint"
import { formatVnd } from "@chophien/vocabulary/amount"
import { formatMoment } from "@chophien/vocabulary/time"
import { type TextKey, t } from "../i18n"
import { useData } from "../offline/data"
import { LinkButton, Notice } from "../ui/basics"
import { Photo } from "../ui/picture"
import { Reading, Screen } from "../ui/screen"
import { ComplaintDue, ComplaintState, complaintReasonTexts, useAnswered } from "./complaint-parts"

const actTexts: Record<Complaint["history"][number]["act"], TextKey> = {
  open: "did_open",
  refund_all: "did_refund_all",
  offer_part: "did_offer_part",
  refuse: "did_refuse",
  accept: "did_accept",
  withdraw: "did_withdraw",
  escalate: "did_escalate",
  decide_refund: "did_decide_refund",
  decide_none: "did_decide_none",
  lapse: "did_lapse",
  finish_refund: "did_finish_refund",
}

function Report({ complaint }: { complaint: Complaint }) {
  return (
    <section class="panel" aria-labelledby="report">
      <h2 id="report">{t(complaintReasonTexts[complaint.reason])}</h2>
      <ComplaintDue complaint={complaint} />
      <p class="muted">{t("complaint_said")}</p>
      <p class="big">{complaint.text}</p>
      {complaint.photos.map((photo, index) => (
        <Photo key={photo.url} picture={photo} size="wide" alt={t("complaint_photo", { nth: index + 1 })} />
      ))}
      {complaint.policy === "perishable" && (
        <Notice tone="info" icon="leaf">
          {t("complaint_perishable")}
        </Notice>
      )}
    </section>
  )
}

function Goods({ complaint }: { complaint: Complaint }) {
  return (
    <section class="panel" aria-labelledby="goods">
      <h2 id="goods">{t("complaint_goods")}</h2>
      {complaint.items.map(({ title, variant_title, quantity }) => (
        <p key={`${title} ${variant_title}`}>
          {title} <span class="muted">{variant_title}</span> × {quantity}
        </p>
      ))}
      <dl class="sums">
        <dt class="sum-all">{t("complaint_claimed")}</dt>
        <dd class="sum-all">{formatVnd(complaint.claimed)}</dd>
      </dl>
    </section>
  )
}

function History({ complaint }: { complaint: Complaint }) {
  return (
    <section class="panel" aria-labelledby="history">
      <h2 id="history">{t("complaint_history")}</h2>
      {complaint.history.map(({ act, at, text, amount }) => (
        <div key={`${at} ${act}`}>
          <p class="muted">{formatMoment(at)}</p>
          <p>
            {t(actTexts[act])}
            {amount !== null && <strong> {formatVnd(amount)}</strong>}
          </p>
          {text && act !== "open" && <p>“{text}”</p>}
        </div>
      ))}
    </section>
  )
}

/** One complaint: what the shopper says and shows, what has happened, and the way to answer. */
export function ComplaintScreen({ id }: { id: string }) {
  const read = useData(readOwnComplaint, { params: { id } })
  const complaint = read.data?.complaint
  const answered = useAnswered(id)
  return (
    <Screen
      title={complaint ? t("complaint_of_order", { number: complaint.display_id }) : t("complaints_title")}
      up={{ name: "complaints" }}
      lead={complaint && <ComplaintState complaint={complaint} />}
      foot={
        complaint &&
        complaint.acts.length > 0 &&
        !answered && (
          <LinkButton icon="pencil" to={{ name: "answer_complaint", id }}>
            {t("complaint_answer_now")}
          </LinkButton>
        )
      }
    >
      <Reading read={read}>
        {({ complaint: shown }) => (
          <>
            <Report complaint={shown} />
            <Goods complaint={shown} />
            <History complaint={shown} />
          </>
        )}
      </Reading>
    </Screen>
  )
}
