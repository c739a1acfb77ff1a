import type { GoodsImportState, GoodsImportSummary } from "@chophien/contract/staff/goods-imports"
import { formatMoment, useTexts } from "@chophien/platform/admin-kit"
import { StatusBadge, Table } from "@medusajs/ui"
import { Link } from "react-router-dom"

const colors: Record<GoodsImportState, "grey" | "blue" | "green" | "red" | "orange"> = {
  draft: "grey",
  running: "blue",
  done: "green",
  undoing: "orange",
  failed: "red",
  undone: "grey",
}

/** Where an import stands, in a word. */
export function ImportState({ state }: { state: GoodsImportState }) {
  const { t } = useTexts()
  return <StatusBadge color={colors[state]}>{t(`imports.states.${state}`)}</StatusBadge>
}

/** Earlier imports. */
export function ImportList({ imports }: { imports: GoodsImportSummary[] }) {
  const { t } = useTexts()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("imports.file")}</Table.HeaderCell>
            <Table.HeaderCell>{t("imports.seller")}</Table.HeaderCell>
            <Table.HeaderCell>{t("imports.state")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("imports.rows")}</Table.HeaderCell>
            <Table.HeaderCell>{t("imports.when")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {imports.map((one) => (
            <Table.Row key={one.id}>
              <Table.Cell>
                <Link
                  className="text-ui-fg-interactive underline-offset-2 hover:underline"
                  to={`/goods-imports/${one.id}`}
                >
                  {one.file_name}
                </Link>
              </Table.Cell>
              <Table.Cell>{one.seller.name}</Table.Cell>
              <Table.Cell>
                <ImportState state={one.state} />
              </Table.Cell>
              <Table.Cell className="text-right">{one.rows_total || "–"}</Table.Cell>
              <Table.Cell>{formatMoment(one.created_at)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
