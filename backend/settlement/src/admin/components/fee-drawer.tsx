import { ActDrawer, Field, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Checkbox, Label, Select, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useAddFee } from "../use-fees"

const scopes = ["default", "category", "seller"] as const
type Scope = (typeof scopes)[number]

/** A rate as typed, `2,5`, in hundredths of a percent; null for what is none. */
function readRate(typed: string): number | null {
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(typed.trim())) return null
  const bp = Math.round(Number(typed.trim().replace(",", ".")) * 100)
  return bp <= 10_000 ? bp : null
}

/** Whole VND as typed; null for nothing, undefined for what is none. */
function readVnd(typed: string): number | null | undefined {
  const digits = typed.replace(/[ .₫]/g, "")
  if (!digits) return null
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
}

function Tick({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (on: boolean) => void
}) {
  const id = useId()
  return (
    <div className="flex items-center gap-x-2">
      <Checkbox id={id} checked={checked} onCheckedChange={(on) => onChange(on === true)} />
      <Label size="small" htmlFor={id}>
        {label}
      </Label>
    </div>
  )
}

/** A fee from a day on. */
export function FeeDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const add = useAddFee()
  const [scope, setScope] = useState<Scope>("default")
  const [form, setForm] = useState({ scope_id: "", rate: "", min: "", max: "", day: "", reason: "" })
  const [of_carriage, setOfCarriage] = useState(false)
  const [ends, setEnds] = useState(false)
  const [tried, setTried] = useState(false)
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value })
  const rate_bp = readRate(form.rate)
  const [amount_min, amount_max] = [readVnd(form.min), readVnd(form.max)]
  const problems = {
    rate: rate_bp === null ? t("fees.need_rate") : undefined,
    min: amount_min === undefined ? t("fees.need_amount") : undefined,
    max: amount_max === undefined ? t("fees.need_amount") : undefined,
    day: form.day ? undefined : t("fees.need_day"),
    reason: form.reason.trim().length < 5 ? t("money.need_why") : undefined,
  }
  const shown = (name: keyof typeof problems) => (tried ? problems[name] : undefined)
  const submit = (): void => {
    setTried(true)
    if (rate_bp === null || amount_min === undefined || amount_max === undefined) return
    if (Object.values(problems).some(Boolean)) return
    add.mutate(
      {
        scope,
        scope_id: scope === "default" ? null : form.scope_id.trim(),
        rate_bp,
        amount_min,
        amount_max,
        of_carriage,
        ends: scope !== "default" && ends,
        valid_from: form.day,
        reason: form.reason.trim(),
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
      title={t("fees.add")}
      action={t("fees.add")}
      isBusy={add.isPending}
      onAct={submit}
      onClose={onClose}
    >
      <Field label={t("fees.scope")}>
        {(id) => (
          <Select
            value={scope}
            onValueChange={(value) => setScope(scopes.find((each) => each === value) ?? "default")}
          >
            <Select.Trigger id={id}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {scopes.map((each) => (
                <Select.Item key={each} value={each}>
                  {t(`fees.scope_${each}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      {scope !== "default" && (
        <TextField
          label={t("fees.scope_id")}
          hint={t("fees.scope_hint")}
          max={100}
          value={form.scope_id}
          onChange={set("scope_id")}
        />
      )}
      <TextField
        label={t("fees.rate")}
        hint={t("fees.rate_hint")}
        max={6}
        value={form.rate}
        onChange={set("rate")}
        problem={shown("rate")}
      />
      <TextField
        optional
        label={t("fees.amount_min")}
        max={12}
        value={form.min}
        onChange={set("min")}
        problem={shown("min")}
      />
      <TextField
        optional
        label={t("fees.amount_max")}
        max={12}
        value={form.max}
        onChange={set("max")}
        problem={shown("max")}
      />
      <Tick label={t("fees.of_carriage")} checked={of_carriage} onChange={setOfCarriage} />
      {scope !== "default" && <Tick label={t("fees.ends")} checked={ends} onChange={setEnds} />}
      <TextField
        label={t("fees.valid_from")}
        type="date"
        max={10}
        value={form.day}
        onChange={set("day")}
        problem={shown("day")}
      />
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
