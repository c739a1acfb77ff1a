import {
  Failed,
  formatMoment,
  formatVnd,
  Nothing,
  reasonOf,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CashSolid } from "@medusajs/icons"
import { Badge, Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Link, useNavigate } from "react-router-dom"
import { BankStatementPart } from "../../components/bank-statement"
import { DueList } from "../../components/due-list"
import { TermsDrawer } from "../../components/terms-drawer"
import { batches_page_size, useDuePayouts, useMakeBatch, usePayoutBatches } from "../../use-payouts"

/** Who is paid next, who is not and why, and the act that makes a batch of it. */
function Due() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const { data, error, refetch } = useDuePayouts()
  const make = useMakeBatch()
  const [isChanging, setChanging] = useState(false)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const open = data.open_batch_id
  const makeBatch = (): void =>
    make.mutate(undefined, {
      onSuccess: ({ id }) => navigate(`/payouts/${id}`),
      onError: (failure) => toast.error(reasonOf(failure, t)),
    })
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div className="min-w-0 flex-1 basis-80">
          <Heading>{t("payouts.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("payouts.subtitle")}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Text weight="plus" className="tabular-nums">
            {t("payouts.due_sum", { amount: formatVnd(data.amount) })}
          </Text>
          <Button size="small" variant="secondary" onClick={() => setChanging(true)}>
            {t("payouts.terms_all")}
          </Button>
          {open ? (
            <Button size="small" asChild>
              <Link to={`/payouts/${open}`}>{t("payouts.see_open")}</Link>
            </Button>
          ) : (
            <Button size="small" isLoading={make.isPending} onClick={makeBatch}>
              {t("payouts.make")}
            </Button>
          )}
        </div>
      </div>
      <DueList due={data.due} />
      {isChanging && <TermsDrawer seller={null} onClose={() => setChanging(false)} />}
    </Container>
  )
}

/** Batches of before, the newest first. */
function Batches() {
  const { t } = useTexts()
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = usePayoutBatches(offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={3} />
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("payouts.batches")}</Heading>
      </div>
      {!data.count && <Nothing title={t("payouts.no_batches")} hint={t("payouts.no_batches_hint")} />}
      <ul className="divide-y">
        {data.batches.map((batch) => (
          <li key={batch.id}>
            <Link
              to={`/payouts/${batch.id}`}
              className="hover:bg-ui-bg-base-hover flex flex-wrap items-center justify-between gap-3 px-6 py-4"
            >
              <div className="min-w-0">
                <Text size="small" weight="plus">
                  {formatMoment(batch.made_at)}
                </Text>
                <Text size="small" className="text-ui-fg-subtle break-words">
                  {batch.approved_by
                    ? t("payouts.by_both", { made_by: batch.made_by, approved_by: batch.approved_by })
                    : t("payouts.by_one", { made_by: batch.made_by })}
                </Text>
              </div>
              <div className="flex items-center gap-3">
                <Badge size="2xsmall">{t(`payouts.state.${batch.state}`)}</Badge>
                <Text size="small" weight="plus" className="tabular-nums">
                  {formatVnd(batch.amount)}
                </Text>
              </div>
            </Link>
          </li>
        ))}
      </ul>
      {data.count > batches_page_size && (
        <div className="flex justify-end gap-2 px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            disabled={offset === 0}
            onClick={() => setOffset(offset - batches_page_size)}
          >
            {t("payouts.newer")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={offset + batches_page_size >= data.count}
            onClick={() => setOffset(offset + batches_page_size)}
          >
            {t("payouts.older")}
          </Button>
        </div>
      )}
    </Container>
  )
}

/** Where sellers are paid. */
export default function PayoutsPage() {
  return (
    <div className="flex flex-col gap-y-3">
      <Due />
      <BankStatementPart />
      <Batches />
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.payouts",
  translationNs: "chophien",
  icon: CashSolid,
  rank: 4,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.payouts")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
