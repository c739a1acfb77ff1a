import { ActDrawer, Field, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Select, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { type MoneyAct, useBanks, useMoneyAct } from "../money"

const reason_min = 5

interface Filled {
  reason: string
  order_code: string
  bank_bin: string
  account_number: string
  account_holder_name: string
}
const empty: Filled = {
  reason: "",
  order_code: "",
  bank_bin: "",
  account_number: "",
  account_holder_name: "",
}

/** Whether anything of a bank account is filled in; flagged money may go back to where it came from without. */
const namesAccount = ({ bank_bin, account_number, account_holder_name }: Filled) =>
  Boolean(bank_bin || account_number.trim() || account_holder_name.trim())

const accountActs: readonly MoneyAct[] = ["refund", "refund_account", "refund_again"]
/** Whether an act says where money goes. */
const sendsAccount = (act: MoneyAct, filled: Filled) =>
  accountActs.includes(act) || (act === "refund_flag" && namesAccount(filled))

/** Which fields of an act are not right yet, each with its text. */
function problemsOf(
  act: MoneyAct,
  filled: Filled
): Partial<Record<keyof Filled, "need_why" | "need_code" | "need_bank" | "need_account" | "need_holder">> {
  const needsAccount = sendsAccount(act, filled)
  return {
    ...(filled.reason.trim().length < reason_min ? { reason: "need_why" } : {}),
    ...(act === "assign" && filled.order_code.replace(/[^0-9A-Za-z]/g, "").length !== 8
      ? { order_code: "need_code" }
      : {}),
    ...(needsAccount && !filled.bank_bin ? { bank_bin: "need_bank" } : {}),
    ...(needsAccount && !/^[A-Za-z0-9]{1,19}$/.test(filled.account_number.trim())
      ? { account_number: "need_account" }
      : {}),
    ...(needsAccount && !filled.account_holder_name.trim() ? { account_holder_name: "need_holder" } : {}),
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
  start?: Partial<Filled>
  onClose: () => void
}) {
  const { t } = useTexts()
  const [filled, setFilled] = useState<Filled>({ ...empty, ...start })
  const asksAccount = accountActs.includes(act) || act === "refund_flag"
  const [tried, setTried] = useState(false)
  const carryOut = useMoneyAct(id, act)
  const banks = useBanks(asksAccount)
  const problems = problemsOf(act, filled)
  const set = (name: keyof Filled) => (value: string) => setFilled({ ...filled, [name]: value })
  const problem = (name: keyof Filled) => (tried && problems[name] ? t(`money.${problems[name]}`) : undefined)

  const submit = (): void => {
    setTried(true)
    if (Object.keys(problems).length) return
    const { reason, order_code, ...account } = filled
    carryOut.mutate(
      {
        reason: reason.trim(),
        ...(act === "assign" ? { order_code } : {}),
        ...(sendsAccount(act, filled) ? account : {}),
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
          value={filled.order_code}
          onChange={set("order_code")}
          problem={problem("order_code")}
        />
      )}
      {asksAccount && (
        <>
          <Field label={t("money.bank")} problem={problem("bank_bin")}>
            {(control, described) => (
              <Select value={filled.bank_bin} onValueChange={set("bank_bin")}>
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
            value={filled.account_number}
            onChange={set("account_number")}
            problem={problem("account_number")}
          />
          <TextField
            label={t("money.holder")}
            max={100}
            value={filled.account_holder_name}
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
        value={filled.reason}
        onChange={set("reason")}
        problem={problem("reason")}
      />
    </ActDrawer>
  )
}
