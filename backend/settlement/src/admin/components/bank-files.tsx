import type { BankFile } from "@chophien/contract/staff/bank-files"
import { Failed, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useBankFiles } from "../use-bank-files"
import { BankFileDrawer } from "./bank-file-drawer"

/** How banks want their files: each can be taken of a batch, changed, or added. */
export function BankFiles({
  isBusy,
  onTake,
}: {
  isBusy: boolean
  /** Takes the file of a batch; nothing where there is no batch to take it of. */
  onTake: ((id: string) => void) | null
}) {
  const { t } = useTexts()
  const { data, error, refetch } = useBankFiles()
  const [open, setOpen] = useState<BankFile | "new" | null>(null)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div className="min-w-0 flex-1 basis-80">
          <Heading level="h2">{t("payouts.files_title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("payouts.files_hint")}
          </Text>
        </div>
        <Button size="small" variant="secondary" onClick={() => setOpen("new")}>
          {t("payouts.file_layout_new")}
        </Button>
      </div>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Waiting rows={2} />}
      <ul className="divide-y">
        {(data ?? []).map((layout) => (
          <li key={layout.id} className="flex flex-wrap items-center justify-between gap-3 px-6 py-3">
            <Text size="small" weight="plus" className="min-w-0 break-words">
              {layout.name}
            </Text>
            <div className="flex gap-2">
              <Button size="small" variant="transparent" onClick={() => setOpen(layout)}>
                {t("fees.change")}
              </Button>
              {onTake && (
                <Button size="small" variant="secondary" isLoading={isBusy} onClick={() => onTake(layout.id)}>
                  {t("payouts.file_take")}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {open && <BankFileDrawer known={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </Container>
  )
}
