import { Field, reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { Button, Input, Select, Text } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { useSellersToImport, useStartImport } from "../goods-imports"

/** Chooses a seller and a file. */
export function ImportStart() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const [words, setWords] = useState("")
  const [seller_id, setSeller] = useState("")
  const [file, setFile] = useState<File | null>(null)
  const { data } = useSellersToImport(words)
  const start = useStartImport(({ id }) => navigate(`/goods-imports/${id}`))
  return (
    <form
      className="grid items-end gap-4 px-6 pb-6 md:grid-cols-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (file && seller_id) start.mutate({ seller_id, file })
      }}
    >
      <Field label={t("imports.find_seller")}>
        {(id) => (
          <Input
            id={id}
            type="search"
            value={words}
            maxLength={100}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("imports.seller")}>
        {(id) => (
          <Select value={seller_id} onValueChange={setSeller}>
            <Select.Trigger id={id}>
              <Select.Value placeholder={t("facts.choose")} />
            </Select.Trigger>
            <Select.Content>
              {(data?.sellers ?? []).map((seller) => (
                <Select.Item key={seller.id} value={seller.id}>
                  {seller.name}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <Field label={t("imports.file")}>
        {(id) => (
          <input
            id={id}
            type="file"
            className="txt-small w-full"
            accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <Button type="submit" disabled={!file || !seller_id} isLoading={start.isPending}>
        {t("imports.read")}
      </Button>
      {start.error && (
        <Text size="small" role="alert" className="text-ui-fg-error md:col-span-4">
          {reasonOf(start.error, t)}
        </Text>
      )}
    </form>
  )
}
