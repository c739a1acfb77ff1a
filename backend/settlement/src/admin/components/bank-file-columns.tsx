import { type BankFile, type BankFileField, bankFileFields } from "@chophien/contract/staff/bank-files"
import { Field, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Button, Select } from "@medusajs/ui"

export type Column = BankFile["columns"][number]

/** One column: what it holds, its heading, and where it stands. */
function ColumnRow({
  column,
  isFirst,
  onChange,
  onUp,
  onRemove,
}: {
  column: Column
  isFirst: boolean
  onChange: (column: Column) => void
  onUp: () => void
  onRemove: () => void
}) {
  const { t } = useTexts()
  const fieldOf = (value: string): BankFileField =>
    bankFileFields.find((field) => field === value) ?? column.field
  return (
    <li className="flex flex-col gap-y-2 py-3">
      <Field label={t("payouts.file_column")}>
        {(id) => (
          <Select
            value={column.field}
            onValueChange={(value) => onChange({ ...column, field: fieldOf(value) })}
          >
            <Select.Trigger id={id}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {bankFileFields.map((field) => (
                <Select.Item key={field} value={field}>
                  {t(`payouts.file_field.${field}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <TextField
        optional
        label={t("payouts.file_heading")}
        max={100}
        value={column.heading}
        onChange={(heading) => onChange({ ...column, heading })}
      />
      {column.field === "text" && (
        <TextField
          label={t("payouts.file_text")}
          max={200}
          value={column.text}
          onChange={(text) => onChange({ ...column, text })}
        />
      )}
      <div className="flex gap-2">
        <Button size="small" variant="transparent" disabled={isFirst} onClick={onUp}>
          {t("payouts.file_up")}
        </Button>
        <Button size="small" variant="transparent" onClick={onRemove}>
          {t("payouts.file_drop")}
        </Button>
      </div>
    </li>
  )
}

/** The columns of a bank's file, in their order. */
export function BankFileColumns({
  columns,
  onChange,
}: {
  columns: readonly Column[]
  onChange: (columns: Column[]) => void
}) {
  const { t } = useTexts()
  const swapUp = (index: number): void =>
    onChange(
      columns.map(
        (column, at) =>
          (at === index - 1 ? columns[index] : at === index ? columns[index - 1] : column) ?? column
      )
    )
  return (
    <>
      <ol className="divide-y">
        {columns.map((column, index) => (
          <ColumnRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone.
            key={index}
            column={column}
            isFirst={index === 0}
            onChange={(changed) => onChange(columns.map((each, at) => (at === index ? changed : each)))}
            onUp={() => swapUp(index)}
            onRemove={() => onChange(columns.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <Button
        size="small"
        variant="secondary"
        onClick={() => onChange([...columns, { field: "text", heading: "", text: "" }])}
      >
        {t("payouts.file_add")}
      </Button>
    </>
  )
}
