import type { BankFile } from "@chophien/contract/staff/bank-files"
import { ActDrawer, Field, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Button, Checkbox, Label, Select, Table, Text, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { usePreviewBankFile, useRemoveBankFile, useSaveBankFile } from "../use-bank-files"
import { BankFileColumns } from "./bank-file-columns"

type Layout = Omit<BankFile, "id">

const first: Layout = {
  name: "",
  format: "xlsx",
  delimiter: ",",
  with_headings: true,
  plain_letters: true,
  grouped_amounts: false,
  columns: [
    { field: "number", heading: "STT", text: "" },
    { field: "account_number", heading: "Số tài khoản", text: "" },
    { field: "account_holder_name", heading: "Tên người thụ hưởng", text: "" },
    { field: "bank_name", heading: "Ngân hàng", text: "" },
    { field: "amount", heading: "Số tiền", text: "" },
    { field: "transfer_code", heading: "Nội dung", text: "" },
  ],
}
const kinds = ["xlsx", ",", ";", "tab"] as const

function Flag({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <div className="flex items-center gap-2">
      <Checkbox id={id} checked={checked} onCheckedChange={(value) => onChange(value === true)} />
      <Label htmlFor={id} size="small">
        {label}
      </Label>
    </div>
  )
}

/** What the file looks like, with receivers that nobody has. */
function Preview({ layout }: { layout: Layout }) {
  const { t } = useTexts()
  const preview = usePreviewBankFile()
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        isLoading={preview.isPending}
        onClick={() =>
          preview.mutate(
            { ...layout, name: layout.name || "-" },
            { onError: (error) => toast.error(reasonOf(error, t)) }
          )
        }
      >
        {t("payouts.file_preview")}
      </Button>
      {preview.data && (
        <div className="overflow-x-auto">
          <Table>
            {preview.data.headings && (
              <Table.Header>
                <Table.Row>
                  {preview.data.headings.map((heading, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading.
                    <Table.HeaderCell key={at}>{heading}</Table.HeaderCell>
                  ))}
                </Table.Row>
              </Table.Header>
            )}
            <Table.Body>
              {preview.data.rows.map((row) => (
                <Table.Row key={row.join("\t")}>
                  {row.map((cell, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two cells may say the same.
                    <Table.Cell key={at} className="whitespace-nowrap">
                      {cell}
                    </Table.Cell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </>
  )
}

/** How a bank wants its file of many transfers: columns, order, headings and formats, kept for every batch. */
export function BankFileDrawer({ known, onClose }: { known: BankFile | null; onClose: () => void }) {
  const { t } = useTexts()
  const save = useSaveBankFile()
  const remove = useRemoveBankFile()
  const { id: _id, ...fields } = known ?? { id: "", ...first }
  const [layout, setLayout] = useState<Layout>(fields)
  const [tried, setTried] = useState(false)
  const set = (part: Partial<Layout>): void => setLayout({ ...layout, ...part })
  const settle = {
    onSuccess: () => {
      toast.success(t("money.done"))
      onClose()
    },
    onError: (error: Error) => toast.error(reasonOf(error, t)),
  }
  const submit = (): void => {
    setTried(true)
    if (layout.name.trim()) save.mutate(layout, settle)
  }
  const kind = layout.format === "xlsx" ? "xlsx" : layout.delimiter
  const setKind = (value: string): void => {
    const delimiter = ([",", ";", "tab"] as const).find((each) => each === value)
    set(delimiter ? { format: "csv", delimiter } : { format: "xlsx" })
  }
  return (
    <ActDrawer
      title={known ? `${t("payouts.file_layout")}: ${known.name}` : t("payouts.file_layout_new")}
      action={t("payouts.file_save")}
      isBusy={save.isPending}
      onAct={submit}
      onClose={onClose}
    >
      <Text size="small">{t("payouts.file_hint")}</Text>
      <TextField
        label={t("payouts.file_name")}
        max={100}
        value={layout.name}
        onChange={(name) => set({ name })}
        problem={tried && !layout.name.trim() ? t("payouts.file_need_name") : undefined}
      />
      <Field label={t("payouts.file_kind_label")}>
        {(id) => (
          <Select value={kind} onValueChange={setKind}>
            <Select.Trigger id={id}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {kinds.map((each, at) => (
                <Select.Item key={each} value={each}>
                  {t(`payouts.file_kind.${["xlsx", "comma", "semicolon", "tab"][at]}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <Flag
        label={t("payouts.file_with_headings")}
        checked={layout.with_headings}
        onChange={(with_headings) => set({ with_headings })}
      />
      <Flag
        label={t("payouts.file_plain_letters")}
        checked={layout.plain_letters}
        onChange={(plain_letters) => set({ plain_letters })}
      />
      <Flag
        label={t("payouts.file_grouped")}
        checked={layout.grouped_amounts}
        onChange={(grouped_amounts) => set({ grouped_amounts })}
      />
      <BankFileColumns columns={layout.columns} onChange={(columns) => set({ columns })} />
      <Preview layout={layout} />
      {known && (
        <Button
          size="small"
          variant="transparent"
          isLoading={remove.isPending}
          onClick={() => remove.mutate(known.id, settle)}
        >
          {t("payouts.file_remove")}
        </Button>
      )}
    </ActDrawer>
  )
}
