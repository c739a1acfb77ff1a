import { type PayoutInterval, payoutIntervals } from "@chophien/contract/seller/money"
import { ActDrawer, Field, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Select, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useSetTerms } from "../use-payouts"

const reason_min = 5

/** Whole VND as typed; null for nothing, undefined for what is none. */
function readAmount(typed: string): number | null | undefined {
  const digits = typed.trim().replaceAll(".", "")
  if (digits === "") return null
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
}

/** How often a seller is paid, from which amount on, and what stays; of all sellers where none is named. */
export function TermsDrawer({
  seller,
  interval: current = "each_batch",
  onClose,
}: {
  seller: { id: string; name: string } | null
  interval?: PayoutInterval
  onClose: () => void
}) {
  const { t } = useTexts()
  const save = useSetTerms()
  const [interval, setInterval] = useState<PayoutInterval>(current)
  const [form, setForm] = useState({ payout_min: "", reserve: "", reason: "" })
  const [tried, setTried] = useState(false)
  const [payout_min, reserve] = [readAmount(form.payout_min), readAmount(form.reserve)]
  const problemOf = (amount: number | null | undefined) =>
    tried && amount === undefined ? t("fees.need_amount") : undefined
  const submit = (): void => {
    setTried(true)
    if (payout_min === undefined || reserve === undefined || form.reason.trim().length < reason_min) return
    save.mutate(
      { seller_id: seller?.id ?? null, interval, payout_min, reserve, reason: form.reason.trim() },
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
      title={seller ? `${t("payouts.terms")}: ${seller.name}` : t("payouts.terms_all")}
      action={t("payouts.terms_save")}
      isBusy={save.isPending}
      onAct={submit}
      onClose={onClose}
    >
      <Text size="small">{t(seller ? "payouts.terms_hint" : "payouts.terms_all_hint")}</Text>
      <Field label={t("payouts.interval_label")}>
        {(id) => (
          <Select
            value={interval}
            onValueChange={(value) =>
              setInterval(payoutIntervals.find((each) => each === value) ?? "each_batch")
            }
          >
            <Select.Trigger id={id}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {payoutIntervals.map((each) => (
                <Select.Item key={each} value={each}>
                  {t(`payouts.interval.${each}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <TextField
        optional
        label={t("fees.setting.payout_min")}
        hint={t("payouts.terms_empty")}
        max={12}
        value={form.payout_min}
        onChange={(value) => setForm({ ...form, payout_min: value })}
        problem={problemOf(payout_min)}
      />
      <TextField
        optional
        label={t("payouts.terms_reserve")}
        hint={t("payouts.terms_empty")}
        max={12}
        value={form.reserve}
        onChange={(value) => setForm({ ...form, reserve: value })}
        problem={problemOf(reserve)}
      />
      <TextField
        long
        label={t("money.why")}
        hint={t("money.why_hint")}
        max={1000}
        value={form.reason}
        onChange={(reason) => setForm({ ...form, reason })}
        problem={tried && form.reason.trim().length < reason_min ? t("money.need_why") : undefined}
      />
    </ActDrawer>
  )
}
