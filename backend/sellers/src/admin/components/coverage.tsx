import { Failed, Nothing, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { sellerStatuses } from "@chophien/vocabulary/seller"
import { Table, Text } from "@medusajs/ui"
import { useCoverage } from "../sellers"

/** Which communes have sellers, and how far along they are. */
export function Coverage() {
  const { t } = useTexts()
  const { data: communes, error, refetch } = useCoverage(true)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!communes) return <Waiting />
  if (!communes.length) return <Nothing title={t("list.empty")} hint={t("list.empty_hint")} />
  return (
    <>
      <div className="px-6 py-4">
        <Text weight="plus">{t("list.coverage", { communes: communes.length })}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("list.coverage_hint")}
        </Text>
      </div>
      <div className="overflow-x-auto border-t">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("list.commune")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{t("list.sellers")}</Table.HeaderCell>
              {sellerStatuses.map((status) => (
                <Table.HeaderCell key={status} className="hidden text-right md:table-cell">
                  {t(`status.${status}`)}
                </Table.HeaderCell>
              ))}
              <Table.HeaderCell className="text-right">{t("list.listings")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {communes.map(({ code, name, counts, total, listings }) => (
              <Table.Row key={code}>
                <Table.Cell className="text-ui-fg-base font-medium">{name}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">{total}</Table.Cell>
                {sellerStatuses.map((status) => (
                  <Table.Cell
                    key={status}
                    className="text-ui-fg-subtle hidden text-right tabular-nums md:table-cell"
                  >
                    {counts[status] || t("common.none")}
                  </Table.Cell>
                ))}
                <Table.Cell className="text-right tabular-nums">{listings}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </>
  )
}
