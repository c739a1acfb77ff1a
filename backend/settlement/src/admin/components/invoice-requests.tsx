import {
  Failed,
  formatMoment,
  formatVnd,
  Nothing,
  reasonOf,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useInvoiceFile, useInvoiceRequests } from "../use-fees"
import { MonthField, thisMonth } from "./month-field"

function Requests({ month }: { month: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useInvoiceRequests(month)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={2} />
  if (!data.requests.length)
    return <Nothing title={t("fees.invoices_none")} hint={t("fees.invoices_none_hint")} />
  return (
    <ul className="divide-y">
      {data.requests.map((request) => (
        <li key={request.order_id} className="flex flex-wrap justify-between gap-3 px-6 py-4">
          <div className="min-w-0">
            <Text size="small" weight="plus" className="break-words">
              {t("fees.invoice_buyer", request.buyer)}
            </Text>
            <Text size="small" className="text-ui-fg-subtle break-words">
              {t("fees.invoice_order", {
                number: request.display_id,
                seller: request.seller.name,
                day: formatMoment(request.paid_at),
              })}
            </Text>
          </div>
          <Text size="small" weight="plus" className="tabular-nums">
            {formatVnd(request.amount)}
          </Text>
        </li>
      ))}
    </ul>
  )
}

/** Orders of a month whose shoppers want an invoice, and the file for the e-invoice provider. */
export function InvoiceRequests() {
  const { t } = useTexts()
  const [month, setMonth] = useState(thisMonth)
  const file = useInvoiceFile(month)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-end justify-between gap-4 px-6 py-4">
        <div className="min-w-0 flex-1 basis-72">
          <Heading level="h2">{t("fees.invoices_title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("fees.invoices_subtitle")}
          </Text>
        </div>
        <div className="flex flex-wrap items-end gap-3">
          <MonthField month={month} onChange={setMonth} />
          {(["xlsx", "json"] as const).map((format) => (
            <Button
              key={format}
              size="small"
              variant="secondary"
              isLoading={file.isPending && file.variables === format}
              onClick={() => file.mutate(format, { onError: (error) => toast.error(reasonOf(error, t)) })}
            >
              {t(format === "xlsx" ? "fees.take_file" : "fees.take_json")}
            </Button>
          ))}
        </div>
      </div>
      <Requests key={month} month={month} />
    </Container>
  )
}
