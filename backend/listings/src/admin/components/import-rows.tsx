import {
  type GoodsImport,
  type GoodsImportRow,
  type RowFate,
  rowFates,
} from "@chophien/contract/staff/goods-imports"
import {
  ChoiceButtons,
  Failed,
  Nothing,
  reasonOf,
  TablePages,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { Button, clx, Input, StatusBadge, Text } from "@medusajs/ui"
import { useState } from "react"
import { rows_size, type useImportActs, useImportRows } from "../goods-imports"

type Acts = ReturnType<typeof useImportActs>

const colors: Record<RowFate, "green" | "blue" | "grey" | "red" | "orange"> = {
  new: "green",
  change: "blue",
  same: "grey",
  fault: "red",
  skipped: "orange",
}

/** A cell with a fault: what is wrong, what may have been meant, and another text. */
function FaultyCell({
  cell,
  onCorrect,
}: {
  cell: GoodsImportRow["cells"][number]
  onCorrect: (text: string) => void
}) {
  const { t } = useTexts()
  const [text, setText] = useState(cell.text)
  if (!cell.fault) return null
  return (
    <form
      className="flex min-w-48 flex-col gap-y-2"
      onSubmit={(event) => {
        event.preventDefault()
        onCorrect(text)
      }}
    >
      <Input
        size="small"
        value={text}
        aria-label={cell.fault.message}
        aria-invalid
        maxLength={5000}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => text !== cell.text && onCorrect(text)}
      />
      <Text size="xsmall" className="text-ui-fg-error">
        {cell.fault.message}
      </Text>
      {cell.fault.choices.length > 0 && (
        <div className="flex flex-wrap gap-1">
          {cell.fault.choices.map((choice) => (
            <Button
              key={choice}
              type="button"
              size="small"
              variant="secondary"
              onClick={() => onCorrect(choice)}
            >
              {t("imports.meant", { choice })}
            </Button>
          ))}
        </div>
      )}
    </form>
  )
}

function Cell({
  cell,
  onCorrect,
}: {
  cell: GoodsImportRow["cells"][number]
  onCorrect: (text: string) => void
}) {
  if (cell.fault) return <FaultyCell key={cell.text} cell={cell} onCorrect={onCorrect} />
  if (cell.before !== null)
    return (
      <>
        <del className="text-ui-fg-muted">{cell.before}</del> <ins className="no-underline">{cell.read}</ins>
      </>
    )
  return cell.read === null ? <span className="text-ui-fg-muted">{cell.text}</span> : cell.read
}

function Rows({ sheet, rows, acts }: { sheet: GoodsImport; rows: GoodsImportRow[]; acts: Acts }) {
  const { t } = useTexts()
  return (
    <div className="overflow-x-auto">
      <table className="txt-compact-small w-full border-collapse">
        <thead>
          <tr className="border-ui-border-base border-b text-left">
            <th className="px-3 py-2 font-medium">{t("imports.line")}</th>
            {sheet.columns.map(({ heading, field }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet's columns stay where they are
              <th key={at} className="min-w-32 whitespace-nowrap px-3 py-2 font-medium">
                {field ? t(`imports.fields.${field}`) : heading}
              </th>
            ))}
            {sheet.state === "draft" && <th className="px-3 py-2" />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.line}
              className={clx(
                "border-ui-border-base border-b align-top",
                row.fate === "skipped" && "opacity-60"
              )}
            >
              <th scope="row" className="whitespace-nowrap px-3 py-2 text-left font-normal">
                {row.line}{" "}
                <StatusBadge color={colors[row.fate]}>{t(`imports.fates.${row.fate}`)}</StatusBadge>
              </th>
              {row.cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a sheet's columns stay where they are
                <td key={column} className="px-3 py-2">
                  <Cell
                    cell={cell}
                    onCorrect={(text) => acts.correct.mutate({ line: row.line, column, text })}
                  />
                </td>
              ))}
              {sheet.state === "draft" && (
                <td className="px-3 py-2 text-right">
                  <Button
                    size="small"
                    variant="transparent"
                    onClick={() => acts.correct.mutate({ line: row.line, skip: row.fate !== "skipped" })}
                  >
                    {t(row.fate === "skipped" ? "imports.take_in" : "imports.skip")}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The rows of a sheet, those with faults first to be looked at. */
export function ImportRows({ sheet, acts }: { sheet: GoodsImport; acts: Acts }) {
  const { t } = useTexts()
  const [fate, setFate] = useState<RowFate | null>(sheet.counts.fault ? "fault" : null)
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useImportRows(sheet.id, { offset, ...(fate ? { fate } : {}) })
  const open = (next: RowFate | null): void => {
    setFate(next)
    setOffset(0)
  }
  return (
    <section className="py-2">
      <fieldset className="flex flex-wrap gap-2 px-6 py-2" aria-label={t("imports.rows")}>
        <ChoiceButtons
          values={["", ...rowFates.filter((each) => sheet.counts[each] > 0)]}
          chosen={fate ?? ""}
          nameOf={(each) =>
            each ? `${t(`imports.fates.${each}`)} (${sheet.counts[each]})` : t("imports.all_rows")
          }
          onChoose={(each) => open(each || null)}
        />
      </fieldset>
      {acts.correct.error && (
        <Text size="small" role="alert" className="text-ui-fg-error px-6 py-2">
          {reasonOf(acts.correct.error, t)}
        </Text>
      )}
      {error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.count ? (
        <>
          <Rows sheet={sheet} rows={data.rows} acts={acts} />
          <TablePages count={data.count} page_size={rows_size} offset={offset} onOpen={setOffset} />
        </>
      ) : (
        <Nothing title={t("imports.no_rows")} hint={t("imports.no_rows_hint")} />
      )}
    </section>
  )
}
