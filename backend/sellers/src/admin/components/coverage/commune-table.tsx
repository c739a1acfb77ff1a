import type { CoveredCommune } from "@chophien/contract/staff/coverage"
import { formatNumber, formatVnd, useTexts } from "@chophien/platform/admin-kit"
import { Table } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { sellersOf } from "../../coverage"

/** Every commune with its numbers; a name chooses it on the map. */
export function CommuneTable({
  communes,
  chosen,
  onChoose,
}: {
  communes: readonly CoveredCommune[]
  chosen: string | null
  onChoose: (code: string) => void
}) {
  const { t } = useTexts()
  const shown = (value: number | null) => (value === null ? t("common.none") : formatNumber(value))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reached by keyboard.
    <section className="overflow-x-auto border-t" tabIndex={0} aria-label={t("coverage.table_label")}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("list.commune")}</Table.HeaderCell>
            {(["sellers", "pending", "goods", "orders", "sales", "trained", "xanh"] as const).map(
              (column) => (
                <Table.HeaderCell key={column} className="text-right">
                  {t(`coverage.column.${column}`)}
                </Table.HeaderCell>
              )
            )}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {communes.map((commune) => (
            <Table.Row key={commune.code} className={commune.code === chosen ? "bg-ui-bg-highlight" : ""}>
              <Table.Cell>
                <button
                  type="button"
                  className="text-ui-fg-base text-left font-medium underline-offset-2 hover:underline"
                  aria-pressed={commune.code === chosen}
                  onClick={() => onChoose(commune.code)}
                >
                  {commune.full_name}
                </button>
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {sellersOf(commune) ? (
                  <Link className="underline" to={`/sellers?commune=${commune.code}`}>
                    {formatNumber(sellersOf(commune))}
                  </Link>
                ) : (
                  <span className="text-ui-tag-orange-text font-medium">{t("coverage.no_seller")}</span>
                )}
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {commune.sellers.pending ? formatNumber(commune.sellers.pending) : t("common.none")}
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">{shown(commune.goods)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{shown(commune.orders)}</Table.Cell>
              <Table.Cell className="whitespace-nowrap text-right tabular-nums">
                {commune.sales === null ? t("common.none") : formatVnd(commune.sales)}
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">{formatNumber(commune.trained)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{shown(commune.xanh)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  )
}
