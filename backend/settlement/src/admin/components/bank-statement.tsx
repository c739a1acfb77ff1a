import type { BankStatement } from "@chophien/contract/staff/statements"
import { Field, formatVnd, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Button, Container, Heading, Select, Table, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useBook, useMappings, usePreview } from "../use-statements"
import { MappingDrawer } from "./mapping-drawer"

const file_max = 3_000_000
const reason_min = 5
const outcomes = ["booked", "known", "duplicate", "held"] as const

/** A file in base64. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ""
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** What becomes of each row; what a person has to look at says where. */
function Rows({ rows }: { rows: BankStatement["rows"] }) {
  const { t } = useTexts()
  const outcomeOf = (text: string): string => {
    const known = outcomes.find((each) => each === text)
    return known ? t(`statements.outcome.${known}`) : text
  }
  return (
    <div className="max-h-96 overflow-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("statements.line")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("statements.amount")}</Table.HeaderCell>
            <Table.HeaderCell>{t("statements.fate")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.line}>
              <Table.Cell>{row.line}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {row.amount === null ? "" : formatVnd(row.direction === "debit" ? -row.amount : row.amount)}
              </Table.Cell>
              <Table.Cell>
                {[outcomeOf(row.outcome), row.review ? t("statements.review") : row.subject]
                  .filter(Boolean)
                  .join(", ")}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** A previewed statement: its rows, and booking it with a reason. */
function Previewed({ statement, onBooked }: { statement: BankStatement; onBooked: () => void }) {
  const { t } = useTexts()
  const book = useBook()
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const isShort = reason.trim().length < reason_min
  const submit = (): void => {
    setTried(true)
    if (isShort) return
    book.mutate(
      { id: statement.id, reason: reason.trim() },
      {
        onSuccess: () => {
          toast.success(t("statements.booked"))
          onBooked()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <Text size="small" weight="plus">
        {statement.file_name}
      </Text>
      <Rows rows={statement.rows} />
      <TextField
        label={t("money.why")}
        hint={t("money.why_hint")}
        max={1000}
        value={reason}
        onChange={setReason}
        problem={tried && isShort ? t("money.need_why") : undefined}
      />
      <div>
        <Button size="small" isLoading={book.isPending} onClick={submit}>
          {t("statements.book")}
        </Button>
      </div>
    </div>
  )
}

/** The bank's statement: choose how it is read, see what becomes of each row, book it. */
export function BankStatementPart() {
  const { t } = useTexts()
  const { data } = useMappings()
  const preview = usePreview()
  const [mapping, setMapping] = useState("")
  const [account_number, setAccountNumber] = useState("")
  const [file, setFile] = useState<File | null>(null)
  const [isAdding, setAdding] = useState(false)
  const show = async (): Promise<void> => {
    if (!mapping || !account_number.trim() || !file) {
      toast.error(t("statements.need_file"))
      return
    }
    if (file.size > file_max) {
      toast.error(t("statements.too_large"))
      return
    }
    preview.mutate(
      {
        mapping,
        account_number: account_number.trim(),
        file_name: file.name,
        format: /\.xlsx$/i.test(file.name) ? "xlsx" : "csv",
        content: await base64Of(file),
      },
      { onError: (error) => toast.error(reasonOf(error, t)) }
    )
  }
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("statements.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("statements.subtitle")}
        </Text>
      </div>
      <div className="grid grid-cols-1 gap-4 px-6 py-4 md:grid-cols-3">
        <Field label={t("statements.mapping")}>
          {(id) => (
            <Select value={mapping} onValueChange={setMapping}>
              <Select.Trigger id={id}>
                <Select.Value placeholder={t("statements.mapping_choose")} />
              </Select.Trigger>
              <Select.Content>
                {(data?.mappings ?? []).map((each) => (
                  <Select.Item key={each.id} value={each.id}>
                    {each.name}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
        </Field>
        <TextField
          label={t("statements.own_account")}
          max={19}
          value={account_number}
          onChange={setAccountNumber}
        />
        <Field label={t("statements.file")}>
          {(id) => (
            <input
              id={id}
              type="file"
              accept=".csv,.xlsx"
              className="txt-compact-small w-full"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          )}
        </Field>
      </div>
      <div className="flex flex-wrap gap-2 px-6 py-4">
        <Button size="small" variant="secondary" isLoading={preview.isPending} onClick={() => void show()}>
          {t("statements.preview")}
        </Button>
        <Button size="small" variant="transparent" onClick={() => setAdding(true)}>
          {t("statements.mapping_new")}
        </Button>
      </div>
      {preview.data && (
        <Previewed
          key={preview.data.statement.id}
          statement={preview.data.statement}
          onBooked={() => preview.reset()}
        />
      )}
      {isAdding && <MappingDrawer onClose={() => setAdding(false)} />}
    </Container>
  )
}
