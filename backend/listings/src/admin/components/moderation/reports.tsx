import { type ReportOutcome, reportOutcomes, type StaffReport } from "@chophien/contract/staff/moderation"
import {
  ActDrawer,
  Failed,
  formatMoment,
  Nothing,
  reasonOf,
  TablePages,
  TextField,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { moderation_page_size, useModerationActs, useReports } from "../../moderation"

function CloseDrawer({
  report,
  outcome,
  onClose,
}: {
  report: StaffReport
  outcome: ReportOutcome
  onClose: () => void
}) {
  const { t } = useTexts()
  const { close } = useModerationActs()
  const [note, setNote] = useState("")
  const [tried, setTried] = useState(false)
  const isMissing = note.trim().length < 5
  return (
    <ActDrawer
      title={t(`moderation.close_${outcome}`)}
      action={t(`moderation.close_${outcome}`)}
      variant={outcome === "taken_down" ? "danger" : "primary"}
      isBusy={close.isPending}
      onAct={() => {
        setTried(true)
        if (isMissing) return
        close.mutate(
          { id: report.id, outcome, note: note.trim() },
          {
            onSuccess: ({ closed }) => {
              toast.success(t("moderation.closed", { count: closed }))
              onClose()
            },
            onError: (error) => toast.error(reasonOf(error, t)),
          }
        )
      }}
      onClose={onClose}
    >
      <Text size="small">{t(`moderation.close_${outcome}_hint`, { title: report.title })}</Text>
      <TextField
        long
        label={t("moderation.note")}
        hint={t("moderation.note_hint")}
        max={1000}
        value={note}
        problem={tried && isMissing ? t("reviews.need_note") : undefined}
        onChange={setNote}
      />
    </ActDrawer>
  )
}

function Row({ report, onOpen }: { report: StaffReport; onOpen: (outcome: ReportOutcome) => void }) {
  const { t } = useTexts()
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <Link to={`/products/${report.product_id}`} className="txt-small font-medium hover:underline">
          {report.title}
        </Link>
        {report.seller && (
          <Link to={`/sellers/${report.seller.id}`} className="txt-small text-ui-fg-subtle underline">
            {report.seller.name}
          </Link>
        )}
      </div>
      <Text size="small" weight="plus">
        {t(`moderation.reason.${report.reason}`)}
      </Text>
      {report.text && (
        <Text size="small" className="whitespace-pre-line break-words">
          {report.text}
        </Text>
      )}
      <Text size="xsmall" className="text-ui-fg-subtle">
        {[
          formatMoment(report.reported_at),
          ...(report.alike > 1 ? [t("moderation.alike", { count: report.alike })] : []),
          ...(report.wants_answer ? [t("moderation.wants_answer")] : []),
          ...(report.outcome ? [t(`moderation.outcome.${report.outcome}`)] : []),
          ...(report.note ? [report.note] : []),
        ].join(" · ")}
      </Text>
      {!report.closed_at && (
        <div className="flex flex-wrap gap-2">
          {reportOutcomes.map((outcome) => (
            <Button
              key={outcome}
              size="small"
              variant={outcome === "taken_down" ? "danger" : "secondary"}
              onClick={() => onOpen(outcome)}
            >
              {t(`moderation.close_${outcome}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

/** What shoppers report of goods, and what staff do about it. */
export function Reports({ state }: { state: "open" | "closed" }) {
  const { t } = useTexts()
  const [offset, setOffset] = useState(0)
  const [open, setOpen] = useState<{ report: StaffReport; outcome: ReportOutcome } | null>(null)
  const { data, error, refetch } = useReports(state, offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  if (!data.count)
    return <Nothing title={t("moderation.no_reports")} hint={t("moderation.no_reports_hint")} />
  return (
    <>
      <ul className="divide-y">
        {data.reports.map((report) => (
          <Row key={report.id} report={report} onOpen={(outcome) => setOpen({ report, outcome })} />
        ))}
      </ul>
      <TablePages count={data.count} page_size={moderation_page_size} offset={offset} onOpen={setOffset} />
      {open && <CloseDrawer {...open} onClose={() => setOpen(null)} />}
    </>
  )
}
