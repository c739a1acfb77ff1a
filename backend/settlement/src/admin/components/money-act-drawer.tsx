import { ActDrawer, Field, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { accountNumberPattern } from "@chophien/vocabulary/bank-account"
import { readOrderCode } from "@chophien/vocabulary/order-code"
import { Select, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { type MoneyAct, type MoneyForm, sendsAccount, takesAccount } from "../money-acts"
import { useBanks, useMoneyAct } from "../use-money"
import { ApproverFields } from "./approver-fields"

const reason_min = 5
const code_length_min = 6

const empty: MoneyForm = {
  reason: "",
  order_code: "",
  bank_bin: "",
  account_number: "",
  account_holder_name: "",
  approver: "",
  code: "",
}

type FieldProblem =
  | "need_why"
  | "need_code"
  | "need_bank"
  | "need_account"
  | "need_holder"
  | "need_approver"
  | "need_one_time_code"

/** Which fields of an act are not right yet, each with its text. */
function problemsOf(act: MoneyAct, form: MoneyForm): Partial<Record<keyof MoneyForm, FieldProblem>> {
  const needsAccount = sendsAccount(act, form)
  return {
    ...(form.reason.trim().length < reason_min ? { reason: "need_why" } : {}),
    ...(act === "assign" && readOrderCode(form.order_code).outcome !== "value"
      ? { order_code: "need_code" }
      : {}),
    ...(act === "refund_approve" && !form.approver ? { approver: "need_approver" } : {}),
    ...(act === "refund_approve" && form.code.trim().length < code_length_min
      ? { code: "need_one_time_code" }
      : {}),
    ...(needsAccount && !form.bank_bin ? { bank_bin: "need_bank" } : {}),
    ...(needsAccount && !accountNumberPattern.test(form.account_number.trim())
      ? { account_number: "need_account" }
      : {}),
    ...(needsAccount && !form.account_holder_name.trim() ? { account_holder_name: "need_holder" } : {}),
  }
}

/** One act about money: what it does, what it needs, and always a reason. */
export function MoneyActDrawer({
  id,
  act,
  title,
  start,
  onClose,
}: {
  id: string
  act: MoneyAct
  title: string
  start?: Partial<MoneyForm>
  onClose: () => void
}) {
  const { t } = useTexts()
  const [form, setForm] = useState<MoneyForm>({ ...empty, ...start })
  const hasAccount = takesAccount(act)
  const [tried, setTried] = useState(false)
  const carryOut = useMoneyAct(id, act)
  const banks = useBanks(hasAccount)
  const problems = problemsOf(act, form)
  const set = (name: keyof MoneyForm) => (value: string) => setForm({ ...form, [name]: value })
  const problem = (name: keyof MoneyForm) =>
    tried && problems[name] ? t(`money.${problems[name]}`) : undefined

  const submit = (): void => {
    setTried(true)
    if (Object.keys(problems).length) return
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
          {t(`money.act.${act}`)}: {title}
        </>
      }
      action={t(`money.act.${act}`)}
      isBusy={carryOut.isPending}
      onAct={submit}
      onClose={onClose}
    >
      <Text size="small">{t(`money.hint.${act}`)}</Text>
      {act === "assign" && (
        <TextField
          label={t("money.order_code")}
          max={40}
          value={form.order_code}
          onChange={set("order_code")}
          problem={problem("order_code")}
        />
      )}
      {act === "refund_approve" && (
        <ApproverFields
          approver={form.approver}
          code={form.code}
          onApprover={set("approver")}
          onCode={set("code")}
          problems={{ approver: problem("approver"), code: problem("code") }}
        />
      )}
      {hasAccount && (
        <>
          <Field label={t("money.bank")} problem={problem("bank_bin")}>
            {(control, described) => (
              <Select value={form.bank_bin} onValueChange={set("bank_bin")}>
                <Select.Trigger id={control} aria-describedby={described}>
                  <Select.Value placeholder={t("money.bank_choose")} />
                </Select.Trigger>
                <Select.Content>
                  {(banks.data?.banks ?? []).map(({ bin, name }) => (
                    <Select.Item key={bin} value={bin}>
                      {name}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            )}
          </Field>
          <TextField
            label={t("money.account")}
            max={19}
            value={form.account_number}
            onChange={set("account_number")}
            problem={problem("account_number")}
          />
          <TextField
            label={t("money.holder")}
            max={100}
            value={form.account_holder_name}
            onChange={set("account_holder_name")}
            problem={problem("account_holder_name")}
          />
        </>
      )}
      <TextField
        long
        label={t("money.why")}
        hint={t("money.why_hint")}
        max={1000}
        value={form.reason}
        onChange={set("reason")}
        problem={problem("reason")}
      />
    </ActDrawer>
  )
}
