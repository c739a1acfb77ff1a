import { ActDrawer, Field, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { dayInVietnam } from "@chophien/vocabulary/time"
import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useMeasures } from "../../coverage"

/** Reads the province's table, shows what is wrong with it, and writes it once nothing is. */
export function MeasureDrawer({ province_code, onClose }: { province_code: string; onClose: () => void }) {
  const { t } = useTexts()
  const { read } = useMeasures(province_code)
  const [file, setFile] = useState<File | null>(null)
  const [as_of, setAsOf] = useState(dayInVietnam())
  const found = read.data
  const isReady = Boolean(found && found.read > 0 && !found.faults.length)
  const act = (): void => {
    if (!file) return
    read.mutate(
      { file, as_of, write: isReady },
      {
        onSuccess: ({ written, read: count }) => {
          if (!written) return
          toast.success(t("coverage.measures_written", { count }))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={t("coverage.import")}
      action={isReady ? t("coverage.write", { count: found?.read ?? 0 }) : t("coverage.read")}
      isBusy={read.isPending}
      onAct={act}
      onClose={onClose}
    >
      <Text size="small">{t("coverage.import_hint")}</Text>
      <Field label={t("coverage.file")}>
        {(id) => (
          <input
            id={id}
            type="file"
            className="txt-small w-full"
            accept=".csv,.txt,.tsv,.xlsx"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null)
              read.reset()
            }}
          />
        )}
      </Field>
      <TextField type="date" label={t("coverage.as_of")} max={10} value={as_of} onChange={setAsOf} />
      {found && (
        <div className="flex flex-col gap-y-2" role="status">
          <Text size="small" weight="plus">
            {t("coverage.understood", { count: found.read })}
          </Text>
          {found.faults.length > 0 && (
            <ul className="flex flex-col gap-y-1">
              {found.faults.slice(0, 100).map((row) => (
                <li key={row.line} className="txt-small text-ui-fg-error">
                  {t("coverage.fault_line", { line: row.line, commune: row.commune, value: row.value })}{" "}
                  {row.fault && t(`coverage.fault.${row.fault}`)}
                </li>
              ))}
            </ul>
          )}
          {found.missing.length > 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("coverage.missing", {
                count: found.missing.length,
                names: found.missing.slice(0, 12).join(", "),
              })}
            </Text>
          )}
        </div>
      )}
    </ActDrawer>
  )
}
