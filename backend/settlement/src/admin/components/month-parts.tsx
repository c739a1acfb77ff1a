import {
  ChoiceButtons,
  Failed,
  formatVnd,
  Nothing,
  reasonOf,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { Button, Container, Heading, Table, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import {
  type NumbersBy,
  useNumbers,
  useNumbersFile,
  useTaxCertificate,
  useTaxFile,
  useTaxMonth,
} from "../use-fees"
import { MonthField, thisMonth } from "./month-field"

const dayOf = (day: string): string => day.split("-").reverse().join("/")
function TaxRows({ month }: { month: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useTaxMonth(month)
  const certificate = useTaxCertificate()
  const year = month.slice(0, 4)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={3} />
  return (
    <>
      <Text size="small" className="text-ui-fg-subtle px-6 py-3">
        {t("fees.month_subtitle", { day: dayOf(data.due_on) })}{" "}
        {t("fees.month_sum", { vat: formatVnd(data.vat), pit: formatVnd(data.pit) })}
      </Text>
      {!data.rows.length && <Nothing title={t("fees.month_none")} hint={t("fees.month_none_hint")} />}
      <ul className="divide-y">
        {data.rows.map((row) => (
          <li key={row.seller.id} className="flex flex-wrap justify-between gap-3 px-6 py-4">
            <div className="min-w-0">
              <Text size="small" weight="plus">
                {row.seller.name}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {t("fees.orders", { count: row.orders, gross: formatVnd(row.gross) })}
              </Text>
            </div>
            <div className="flex flex-wrap items-center gap-3">
              <Text size="small" weight="plus" className="tabular-nums">
                {t("fees.month_sum", {
                  vat: formatVnd(row.vat - row.vat_back),
                  pit: formatVnd(row.pit - row.pit_back),
                })}
              </Text>
              <Button
                size="small"
                variant="secondary"
                isLoading={certificate.isPending && certificate.variables.seller_id === row.seller.id}
                onClick={() =>
                  certificate.mutate(
                    { seller_id: row.seller.id, year },
                    { onError: (failure) => toast.error(reasonOf(failure, t)) }
                  )
                }
              >
                {t("fees.certificate", { year })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The return of a month: who was withheld what, and the file for the tax office. */
export function TaxMonth() {
  const { t } = useTexts()
  const [month, setMonth] = useState(thisMonth)
  const file = useTaxFile()
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-end justify-between gap-4 px-6 py-4">
        <Heading level="h2">{t("fees.month_title")}</Heading>
        <div className="flex flex-wrap items-end gap-3">
          <MonthField month={month} onChange={setMonth} />
          <Button
            size="small"
            variant="secondary"
            isLoading={file.isPending}
            onClick={() => file.mutate(month, { onError: (error) => toast.error(reasonOf(error, t)) })}
          >
            {t("fees.take_file")}
          </Button>
        </div>
      </div>
      <TaxRows key={month} month={month} />
    </Container>
  )
}

const amounts = ["gross", "commission", "tax", "net"] as const
const views: readonly NumbersBy[] = ["day", "seller", "commune"]

/** What the market earned in a month, by day, seller or commune. */
export function Numbers() {
  const { t } = useTexts()
  const [month, setMonth] = useState(thisMonth)
  const [by, setBy] = useState<NumbersBy>("day")
  const { data, error, refetch } = useNumbers(month, by)
  const file = useNumbersFile(month, by)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={3} />
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-end justify-between gap-4 px-6 py-4">
        <div className="min-w-0">
          <Heading level="h2">{t("fees.numbers_title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("fees.numbers_sum", {
              owed: formatVnd(data.owed_to_sellers),
              held: formatVnd(data.held),
              sending: formatVnd(data.sending),
            })}
          </Text>
        </div>
        <div className="flex flex-wrap items-end gap-3">
          <MonthField month={month} onChange={setMonth} />
          <ChoiceButtons
            values={views}
            chosen={by}
            nameOf={(view) => t(`fees.by_${view}`)}
            onChoose={setBy}
          />
          {(["xlsx", "csv"] as const).map((format) => (
            <Button
              key={format}
              size="small"
              variant="transparent"
              isLoading={file.isPending && file.variables === format}
              onClick={() => file.mutate(format, { onError: (failure) => toast.error(reasonOf(failure, t)) })}
            >
              {t(format === "csv" ? "fees.take_csv" : "fees.take_file")}
            </Button>
          ))}
        </div>
      </div>
      {data.rows.length ? (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t(`fees.by_${by}`)}</Table.HeaderCell>
                {(["sold", "commission", "tax", "sellers_get"] as const).map((name) => (
                  <Table.HeaderCell key={name} className="text-right">
                    {t(`fees.${name}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {data.rows.map((row) => (
                <Table.Row key={row.key}>
                  <Table.Cell>{row.name}</Table.Cell>
                  {amounts.map((name) => (
                    <Table.Cell key={name} className="text-right tabular-nums">
                      {formatVnd(row[name])}
                    </Table.Cell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      ) : (
        <Nothing title={t("fees.numbers_none")} hint="" />
      )}
    </Container>
  )
}
