import { listOwnComplaints } from "@chophien/contract/seller/complaints"
import { formatVnd } from "@chophien/vocabulary/amount"
import { useState } from "preact/hooks"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { Button, Empty, Link } from "../ui/basics"
import { Reading, Screen } from "../ui/screen"
import { ComplaintDue, ComplaintState, complaintReasonTexts } from "./complaint-parts"

const page_size = 20

function Page({ order_id, offset }: { order_id: string | undefined; offset: number }) {
  const read = useData(listOwnComplaints, {
    query: { limit: page_size, offset, ...(order_id ? { order_id } : {}) },
  })
  const [more, setMore] = useState(false)
  return (
    <Reading read={read}>
      {({ complaints, count }) => (
        <>
          {complaints.map((complaint) => (
            <article key={complaint.id} class="card">
              <Link to={{ name: "complaint", id: complaint.id }} class="card-link">
                <span class="card-head">
                  <strong>{t("complaint_of_order", { number: complaint.display_id })}</strong>
                </span>
                <span class="card-words">
                  <span class="card-title">{t(complaintReasonTexts[complaint.reason])}</span>
                  <span class="money">{formatVnd(complaint.amount ?? complaint.claimed)}</span>
                </span>
              </Link>
              <div>
                <ComplaintState complaint={complaint} />
              </div>
              <ComplaintDue complaint={complaint} />
            </article>
          ))}
          {count === 0 && (
            <Empty icon="done" title={t("complaints_none")}>
              {t("complaints_none_hint")}
            </Empty>
          )}
          {offset + complaints.length < count && complaints.length > 0 && !more && (
            <Button tone="plain" onClick={() => setMore(true)}>
              {t("see_more")}
            </Button>
          )}
          {more && <Page order_id={order_id} offset={offset + page_size} />}
        </>
      )}
    </Reading>
  )
}

/** The complaints about the seller's orders, or about one of them. */
export function Complaints({ order_id }: { order_id: string | undefined }) {
  return (
    <Screen title={t("complaints_title")} up={order_id ? { name: "order", id: order_id } : { name: "home" }}>
      <Page order_id={order_id} offset={0} />
    </Screen>
  )
}
