import type { GoodsImport } from "@chophien/contract/staff/goods-imports"
import { reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { Button, Heading, Text, usePrompt } from "@medusajs/ui"
import { isWorking, type useImportActs } from "../goods-imports"
import { ImportState } from "./import-list"

interface Props {
  sheet: GoodsImport
  acts: ReturnType<typeof useImportActs>
}

/** What still stands in the way of writing a sheet; null where nothing does. */
function obstacleOf(sheet: GoodsImport, t: ReturnType<typeof useTexts>["t"]): string | null {
  if (sheet.missing_columns.length)
    return t("imports.missing_columns", {
      fields: sheet.missing_columns.map((field) => t(`imports.fields.${field}`)).join(", "),
    })
  if (sheet.counts.fault) return t("imports.has_faults", { count: sheet.counts.fault })
  if (sheet.missing_defaults.length) return t("imports.lacks_defaults")
  return sheet.counts.new + sheet.counts.change ? null : t("imports.nothing_to_write")
}

function Progress({ sheet }: { sheet: GoodsImport }) {
  const { t } = useTexts()
  return (
    <div className="flex flex-col gap-y-1 px-6 pb-4">
      <progress
        className="w-full"
        max={sheet.rows_total || 1}
        value={sheet.rows_done}
        aria-label={t("imports.progress")}
      />
      <Text size="small" className="text-ui-fg-subtle" role="status">
        {sheet.state === "undoing"
          ? t("imports.undoing")
          : t("imports.done_of", { done: sheet.rows_done, total: sheet.rows_total })}
      </Text>
    </div>
  )
}

/** An import's name and state, and what may be done with it. */
export function ImportHead({ sheet, acts: { run, undo } }: Props) {
  const { t } = useTexts()
  const ask = usePrompt()
  const obstacle = obstacleOf(sheet, t)
  const { new: fresh, change } = sheet.counts
  const write = async (): Promise<void> => {
    const numbers = { fresh, change, seller: sheet.seller.name }
    const agreed = await ask({
      title: t("imports.write_title"),
      description: t("imports.write_text", numbers),
      confirmText: t("imports.write"),
      cancelText: t("common.cancel"),
      variant: "confirmation",
    })
    if (agreed) run.mutate({ new: fresh, change })
  }
  const takeBack = async (): Promise<void> => {
    const agreed = await ask({
      title: t("imports.undo_title"),
      description: t("imports.undo_text"),
      confirmText: t("imports.undo"),
      cancelText: t("common.cancel"),
    })
    if (agreed) undo.mutate(undefined)
  }
  const error = run.error ?? undo.error
  return (
    <div>
      <div className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
        <div className="min-w-0">
          <Heading className="break-words">{sheet.file_name}</Heading>
          <div className="flex flex-wrap items-center gap-2">
            <Text size="small" className="text-ui-fg-subtle">
              {sheet.seller.name}
            </Text>
            <ImportState state={sheet.state} />
          </div>
        </div>
        {sheet.state === "draft" && (
          <Button
            size="small"
            disabled={obstacle !== null}
            isLoading={run.isPending}
            onClick={() => void write()}
          >
            {t("imports.write_numbers", { fresh, change })}
          </Button>
        )}
        {sheet.state === "done" && (
          <Button size="small" variant="danger" isLoading={undo.isPending} onClick={() => void takeBack()}>
            {t("imports.undo")}
          </Button>
        )}
      </div>
      {sheet.state === "draft" && obstacle && (
        <Text size="small" className="text-ui-fg-subtle px-6 pb-4">
          {obstacle}
        </Text>
      )}
      {sheet.state === "done" && (
        <Text size="small" className="text-ui-fg-subtle px-6 pb-4">
          {t("imports.done_hint")}
        </Text>
      )}
      {sheet.failure && (
        <Text size="small" role="alert" className="text-ui-fg-error px-6 pb-4">
          {sheet.failure}
        </Text>
      )}
      {error && (
        <Text size="small" role="alert" className="text-ui-fg-error px-6 pb-4">
          {reasonOf(error, t)}
        </Text>
      )}
      {isWorking(sheet.state) && <Progress sheet={sheet} />}
    </div>
  )
}
