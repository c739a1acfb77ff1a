import { ActDrawer, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { type PayoutAct, type PayoutForm, usePayoutAct } from "../use-payouts"
import { ApproverFields } from "./approver-fields"

const reason_min = 5
const code_length_min = 6
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

const empty: PayoutForm = { reason: "", approver: "", code: "", until: "" }

/** One act about payouts: what it does, what it needs, and always a reason. */
export function PayoutActDrawer({
  act,
  id,
  title,
  fingerprint = "",
  onClose,
}: {
  act: PayoutAct
  id: string
  title: string
  fingerprint?: string
  onClose: () => void
}) {
  const { t } = useTexts()
  const [form, setForm] = useState<PayoutForm>(empty)
  const [tried, setTried] = useState(false)
  const carryOut = usePayoutAct(act, id, fingerprint)
  const set = (name: keyof PayoutForm) => (value: string) => setForm({ ...form, [name]: value })
  const problems = {
    reason: form.reason.trim().length < reason_min ? t("money.need_why") : undefined,
    approver: act === "approve" && !form.approver ? t("money.need_approver") : undefined,
    code:
      act === "approve" && form.code.trim().length < code_length_min
        ? t("money.need_one_time_code")
        : undefined,
    until: act === "hold" && !isDay(form.until) ? t("payouts.need_until") : undefined,
  }
  const shown = (name: keyof typeof problems) => (tried ? problems[name] : undefined)
  const submit = (): void => {
    setTried(true)
    if (Object.values(problems).some(Boolean)) return
    carryOut.mutate(form, {
      onSuccess: () => {
        toast.success(t("money.done"))
        onClose()
      },
      onError: (error) => {
        toast.error(reasonOf(error, t))
        // Right or wrong, a code that was sent is used up.
        setForm({ ...form, code: "" })
        setTried(false)
      },
    })
  }
  return (
    <ActDrawer
      title={
        <>
          {t(`payouts.act.${act}`)}: {title}
        </>
      }
      action={t(`payouts.act.${act}`)}
      variant={act === "cancel" || act === "refuse" || act === "failed" ? "danger" : "primary"}
      isBusy={carryOut.isPending}
      onAct={submit}
      onClose={onClose}
    >
      <Text size="small">{t(`payouts.hint.${act}`)}</Text>
      {act === "approve" && (
        <ApproverFields
          approver={form.approver}
          code={form.code}
          onApprover={set("approver")}
          onCode={set("code")}
          problems={{ approver: shown("approver"), code: shown("code") }}
        />
      )}
      {act === "hold" && (
        <TextField
          label={t("payouts.until")}
          type="date"
          max={10}
          value={form.until}
          onChange={set("until")}
          problem={shown("until")}
        />
      )}
      <TextField
        long
        label={t("money.why")}
        hint={t("money.why_hint")}
        max={1000}
        value={form.reason}
        onChange={set("reason")}
        problem={shown("reason")}
      />
    </ActDrawer>
  )
}
