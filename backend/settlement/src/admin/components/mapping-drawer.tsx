import { ActDrawer, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useSaveMapping } from "../use-statements"

const columns = ["date", "credit", "debit", "amount", "description", "reference", "balance"] as const
type Column = (typeof columns)[number]
const needed: readonly Column[] = ["date", "description"]

const empty: Record<Column | "name", string> = {
  name: "",
  date: "",
  credit: "",
  debit: "",
  amount: "",
  description: "",
  reference: "",
  balance: "",
}

/** Under which headings a bank's file has what; kept for the next times. */
export function MappingDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const save = useSaveMapping()
  const [form, setForm] = useState(empty)
  const [tried, setTried] = useState(false)
  const has = (name: keyof typeof form) => form[name].trim() !== ""
  const isWhole = has("name") && needed.every(has) && has("amount") !== (has("credit") || has("debit"))
  const submit = (): void => {
    setTried(true)
    if (!isWhole) return
    const { name, date, description, ...others } = form
    const filled = Object.fromEntries(
      Object.entries(others).flatMap(([column, heading]) =>
        heading.trim() ? [[column, heading.trim()]] : []
      )
    )
    save.mutate(
      {
        name: name.trim(),
        columns: { date: date.trim(), description: description.trim(), ...filled },
      },
      {
        onSuccess: () => {
          toast.success(t("money.done"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={t("statements.mapping_new")}
      action={t("statements.mapping_new")}
      isBusy={save.isPending}
      onAct={submit}
      onClose={onClose}
    >
      <Text size="small">{t("statements.mapping_hint")}</Text>
      <TextField
        label={t("statements.name")}
        max={100}
        value={form.name}
        onChange={(name) => setForm({ ...form, name })}
        problem={tried && !isWhole ? t("statements.need_columns") : undefined}
      />
      {columns.map((column) => (
        <TextField
          key={column}
          optional={!needed.includes(column)}
          label={t(`statements.column.${column}`)}
          max={100}
          value={form[column]}
          onChange={(heading) => setForm({ ...form, [column]: heading })}
        />
      ))}
    </ActDrawer>
  )
}
