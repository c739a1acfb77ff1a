import { Failed, formatMoment, formatVnd, reasonOf, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { Badge, Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useParams } from "react-router-dom"
import { BankFiles } from "../../../components/bank-files"
import { BatchLines } from "../../../components/batch-lines"
import { PayoutActDrawer } from "../../../components/payout-act-drawer"
import { type PayoutAct, usePayoutBatch, usePayoutFile } from "../../../use-payouts"

/** One batch: what leaves to whom, what happens next, and the acts for it. */
export default function PayoutBatchPage() {
  const { t } = useTexts()
  const { id = "" } = useParams()
  const { data, error, refetch } = usePayoutBatch(id)
  const file = usePayoutFile(id)
  const [act, setAct] = useState<PayoutAct | null>(null)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const { batch, lines, fingerprint, amount } = data
  const save = (wanted: { format?: "csv" | "xlsx"; bank_file?: string }): void =>
    file.mutate(wanted, { onError: (failure) => toast.error(reasonOf(failure, t)) })
  const hasLeft = batch.state === "sent" || batch.state === "closed"
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-start justify-between gap-4 px-6 py-4">
          <div className="min-w-0 flex-1 basis-80">
            <div className="flex flex-wrap items-center gap-3">
              <Heading>{t("payouts.batch_of", { time: formatMoment(batch.made_at) })}</Heading>
              <Badge size="2xsmall">{t(`payouts.state.${batch.state}`)}</Badge>
            </div>
            <Text size="small" className="text-ui-fg-subtle break-words">
              {batch.approved_by
                ? t("payouts.by_both", { made_by: batch.made_by, approved_by: batch.approved_by })
                : t("payouts.by_one", { made_by: batch.made_by })}
            </Text>
            <Text size="small" role="status">
              {batch.state === "making"
                ? t("payouts.progress", { ready: batch.payouts_ready, all: batch.payouts })
                : t(`payouts.next.${batch.state}`)}
            </Text>
          </div>
          <div className="flex flex-wrap items-center gap-2">
            <Text weight="plus" className="tabular-nums">
              {formatVnd(amount)}
            </Text>
            {fingerprint && (
              <>
                <Button size="small" variant="secondary" onClick={() => setAct("cancel")}>
                  {t("payouts.act.cancel")}
                </Button>
                <Button size="small" onClick={() => setAct("approve")}>
                  {t("payouts.act.approve")}
                </Button>
              </>
            )}
            {hasLeft &&
              (["xlsx", "csv"] as const).map((format) => (
                <Button
                  key={format}
                  size="small"
                  variant={format === "xlsx" ? "primary" : "secondary"}
                  isLoading={file.isPending && file.variables.format === format}
                  onClick={() => save({ format })}
                >
                  {t(`payouts.file_${format}`)}
                </Button>
              ))}
          </div>
        </div>
        <BatchLines lines={lines} />
        {act && (
          <PayoutActDrawer
            act={act}
            id={id}
            title={formatVnd(amount)}
            fingerprint={fingerprint ?? ""}
            onClose={() => setAct(null)}
          />
        )}
      </Container>
      {hasLeft && (
        <BankFiles
          isBusy={file.isPending && file.variables.bank_file !== undefined}
          onTake={(bank_file) => save({ bank_file })}
        />
      )}
    </div>
  )
}

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("payouts.batch")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
