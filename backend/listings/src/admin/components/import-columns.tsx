import { type GoodsColumn, type GoodsImport, goodsColumns } from "@chophien/contract/staff/goods-imports"
import { reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { processingLevels, shipClasses } from "@chophien/vocabulary/goods"
import { Heading, Select, Text } from "@medusajs/ui"
import type { useImportActs } from "../goods-imports"
import { ChoiceField } from "./choice-field"

interface Props {
  sheet: GoodsImport
  acts: ReturnType<typeof useImportActs>
}

const unread = "unread"

/** What each column of the sheet holds. */
export function ImportColumns({ sheet, acts: { change } }: Props) {
  const { t } = useTexts()
  const choose = (at: number, next: string): void => {
    const field = goodsColumns.find((each) => each === next) ?? null
    const columns = sheet.columns.map((column, place): GoodsColumn | null =>
      place === at ? field : column.field === field ? null : column.field
    )
    change.mutate({ columns })
  }
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h2">{t("imports.columns")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {t("imports.columns_hint")}
      </Text>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {sheet.columns.map(({ heading, field }, at) => (
          // A sheet's columns stay where they are, and two may have one heading.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={at} className="flex min-w-0 flex-col gap-y-1">
            <Text size="small" weight="plus" className="truncate">
              {heading || t("imports.no_heading", { number: at + 1 })}
            </Text>
            <Select size="small" value={field ?? unread} onValueChange={(next) => choose(at, next)}>
              <Select.Trigger aria-label={t("imports.column_holds", { heading: heading || at + 1 })}>
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                <Select.Item value={unread}>{t("imports.unread")}</Select.Item>
                {goodsColumns.map((each) => (
                  <Select.Item key={each} value={each}>
                    {t(`imports.fields.${each}`)}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          </div>
        ))}
      </div>
      {change.error && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {reasonOf(change.error, t)}
        </Text>
      )}
    </section>
  )
}

const yesNo = ["yes", "no"] as const

/** What holds for new goods of which no cell says it. */
export function ImportDefaults({ sheet: { defaults, missing_defaults }, acts: { change } }: Props) {
  const { t } = useTexts()
  const isShown = (field: (typeof missing_defaults)[number]): boolean =>
    missing_defaults.includes(field) || defaults[field] !== null
  if (!(isShown("ship_class") || isShown("processing_level") || isShown("producer_own"))) return null
  const problem = (field: (typeof missing_defaults)[number]) =>
    missing_defaults.includes(field) ? t("imports.choose_first") : undefined
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h2">{t("imports.defaults")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {t("imports.defaults_hint")}
      </Text>
      <div className="grid gap-3 sm:grid-cols-3">
        {isShown("ship_class") && (
          <ChoiceField
            label={t("imports.fields.ship_class")}
            problem={problem("ship_class")}
            value={defaults.ship_class}
            options={shipClasses}
            textOf={(value) => t(`facts.ship_class.${value}`)}
            onChange={(ship_class) => change.mutate({ defaults: { ...defaults, ship_class } })}
          />
        )}
        {isShown("processing_level") && (
          <ChoiceField
            label={t("imports.fields.processing_level")}
            problem={problem("processing_level")}
            value={defaults.processing_level}
            options={processingLevels}
            textOf={(value) => t(`facts.processing_level.${value}`)}
            onChange={(processing_level) => change.mutate({ defaults: { ...defaults, processing_level } })}
          />
        )}
        {isShown("producer_own") && (
          <ChoiceField
            label={t("imports.fields.producer_own")}
            problem={problem("producer_own")}
            value={defaults.producer_own === null ? null : defaults.producer_own ? "yes" : "no"}
            options={yesNo}
            textOf={(value) => t(`facts.${value}`)}
            onChange={(value) => change.mutate({ defaults: { ...defaults, producer_own: value === "yes" } })}
          />
        )}
      </div>
    </section>
  )
}
