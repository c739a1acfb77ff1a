import type { Answer } from "@chophien/contract"
import type { readFees } from "@chophien/contract/staff/fees"
import { ActDrawer, Failed, reasonOf, TextField, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ReceiptPercent } from "@medusajs/icons"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { FeeDrawer } from "../../components/fee-drawer"
import { InvoiceRequests } from "../../components/invoice-requests"
import { Numbers, TaxMonth } from "../../components/month-parts"
import { FeeList, WithholdingList } from "../../components/rule-lists"
import { useChangeSetting, useFees } from "../../use-fees"

type Setting = Answer<typeof readFees>["settings"][number]

function SettingDrawer({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const { t } = useTexts()
  const change = useChangeSetting()
  const [value, setValue] = useState(String(setting.value))
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const isWhole = /^\d{1,9}$/.test(value.trim())
  const submit = (): void => {
    setTried(true)
    if (!isWhole || reason.trim().length < 5) return
    change.mutate(
      { name: setting.name, value: Number(value), reason: reason.trim() },
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
      title={t(`fees.setting.${setting.name}`)}
      action={t("fees.change")}
      isBusy={change.isPending}
      onAct={submit}
      onClose={onClose}
    >
      <TextField
        label={t("fees.value")}
        max={9}
        value={value}
        onChange={setValue}
        problem={tried && !isWhole ? t("fees.need_amount") : undefined}
      />
      <TextField
        long
        label={t("money.why")}
        hint={t("money.why_hint")}
        max={1000}
        value={reason}
        onChange={setReason}
        problem={tried && reason.trim().length < 5 ? t("money.need_why") : undefined}
      />
    </ActDrawer>
  )
}

function Settings({ settings }: { settings: Setting[] }) {
  const { t } = useTexts()
  const [open, setOpen] = useState<Setting | null>(null)
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("fees.settings_title")}</Heading>
      </div>
      <ul className="divide-y">
        {settings.map((setting) => (
          <li key={setting.name} className="flex flex-wrap items-center justify-between gap-3 px-6 py-3">
            <Text size="small" className="min-w-0 flex-1 basis-72">
              {t(`fees.setting.${setting.name}`)}
            </Text>
            <div className="flex items-center gap-3">
              <Text size="small" weight="plus" className="tabular-nums">
                {setting.value.toLocaleString("vi-VN")}
              </Text>
              <Button size="small" variant="secondary" onClick={() => setOpen(setting)}>
                {t("fees.change")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {open && <SettingDrawer setting={open} onClose={() => setOpen(null)} />}
    </Container>
  )
}

function Rules() {
  const { t } = useTexts()
  const { data, error, refetch } = useFees()
  const [isAdding, setAdding] = useState(false)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <>
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
          <div className="min-w-0 flex-1 basis-80">
            <Heading>{t("fees.title")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {t("fees.subtitle")}
            </Text>
          </div>
          <Button size="small" onClick={() => setAdding(true)}>
            {t("fees.add")}
          </Button>
        </div>
        <FeeList rules={data.commission} />
      </Container>
      <Container className="divide-y p-0">
        <div className="px-6 py-4">
          <Heading level="h2">{t("fees.tax_title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("fees.tax_subtitle")}
          </Text>
        </div>
        <WithholdingList rules={data.withholding} />
      </Container>
      <Settings settings={data.settings} />
      {isAdding && <FeeDrawer onClose={() => setAdding(false)} />}
    </>
  )
}

/** What the market takes and withholds, the tax office's month, and the market's numbers. */
export default function FeesPage() {
  return (
    <div className="flex flex-col gap-y-3">
      <Numbers />
      <TaxMonth />
      <InvoiceRequests />
      <Rules />
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.fees",
  translationNs: "chophien",
  icon: ReceiptPercent,
  rank: 5,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.fees")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
