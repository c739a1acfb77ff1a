import { complaintFilters, type StaffComplaint } from "@chophien/contract/staff/complaints"
import {
  ChoiceButtons,
  Failed,
  formatMoment,
  formatVnd,
  Nothing,
  Pages,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ExclamationCircle } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { complaint_page_size, useComplaints } from "../../complaints"

function Row({ complaint }: { complaint: StaffComplaint }) {
  const { t } = useTexts()
  const { id, reason, seller_name, customer_name, state, due_at, claimed, group_code, display_id } = complaint
  const isLate = due_at !== null && new Date(due_at).getTime() < Date.now()
  return (
    <li className="px-6 py-4">
      <Link to={`/complaints/${id}`} className="flex min-w-0 flex-col gap-y-1">
        <Text weight="plus" className="break-words underline">
          {t(`complaints.reasons.${reason}`)}, {formatVnd(claimed)}
        </Text>
        <Text size="small" className="break-words">
          {t("orders.number", { number: display_id, code: group_code })}, {seller_name}, {customer_name}
        </Text>
        <Text size="small" className={isLate ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
          {t(`complaints.states.${state}`)}
          {due_at &&
            `, ${t(isLate ? "complaints.late" : "complaints.until", { time: formatMoment(due_at) })}`}
        </Text>
      </Link>
    </li>
  )
}

/** The complaints that wait for the centre, run, or are over. */
export default function ComplaintsPage() {
  const { t } = useTexts()
  const [state, setState] = useState<(typeof complaintFilters)[number]>("to_decide")
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useComplaints(state, offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Heading>{t("complaints.title")}</Heading>
        <div className="flex flex-wrap gap-2">
          <ChoiceButtons
            values={complaintFilters}
            chosen={state}
            nameOf={(filter) => t(`complaints.filters.${filter}`)}
            onChoose={(filter) => {
              setState(filter)
              setOffset(0)
            }}
          />
        </div>
      </div>
      {!data.count && <Nothing title={t("complaints.none")} hint={t("complaints.none_hint")} />}
      <ul className="divide-y">
        {data.complaints.map((complaint) => (
          <Row key={complaint.id} complaint={complaint} />
        ))}
      </ul>
      <Pages offset={offset} size={complaint_page_size} count={data.count} onMove={setOffset} />
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.complaints",
  translationNs: "chophien",
  icon: ExclamationCircle,
  rank: 6,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.complaints")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
