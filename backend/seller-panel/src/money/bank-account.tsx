import { listBanksForSeller, nameOwnBankAccount } from "@chophien/contract/seller/money"
import { readAccountNumber } from "@chophien/vocabulary/bank-account"
import { useId, useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { reasonOf } from "../api/reason"
import { refresh, useData } from "../offline/data"
import { online } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Empty, LinkButton, Notice } from "../ui/basics"
import { PasswordField, Shell, TextField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { Reading, Screen } from "../ui/screen"
import { m } from "./texts"

function BankField({
  banks,
  value,
  onChange,
  problem,
}: {
  banks: { bin: string; name: string }[]
  value: string
  onChange: (bin: string) => void
  problem: string | undefined
}) {
  const id = useId()
  return (
    <Shell id={id} label={m("bank")} problem={problem}>
      <select
        id={id}
        class="money-select"
        value={value}
        aria-invalid={Boolean(problem)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{m("bank_choose")}</option>
        {banks.map(({ bin, name }) => (
          <option key={bin} value={bin}>
            {name}
          </option>
        ))}
      </select>
    </Shell>
  )
}

/** Where the seller is paid from now on; the owner shows the password once more. */
export function BankAccount() {
  const read = useData(listBanksForSeller, {})
  const connected = useStore(online)
  const [bank, setBank] = useState("")
  const [number, setNumber] = useState("")
  const [holder, setHolder] = useState("")
  const [password, setPassword] = useState("")
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState(false)
  const [problem, setProblem] = useState("")
  const typed = readAccountNumber(number)
  const account_number = typed.outcome === "value" ? typed.value : null
  const wrong = (isWrong: boolean, text: Parameters<typeof m>[0]) => (tried && isWrong ? m(text) : undefined)

  const save = async (): Promise<void> => {
    setTried(true)
    setProblem("")
    if (!bank || account_number === null || holder.trim().length < 2 || !password) return showFirstProblem()
    setBusy(true)
    try {
      await callRoute(
        nameOwnBankAccount,
        {},
        {
          body: { bank_bin: bank, account_number, account_holder_name: holder.trim(), password },
          idempotency_key: crypto.randomUUID(),
        }
      )
      refresh()
      setSaved(true)
    } catch (error) {
      setProblem(reasonOf(error))
    }
    setPassword("")
    setBusy(false)
  }

  if (saved)
    return (
      <Screen title={m("account")} up={{ name: "money", path: "" }}>
        <Empty icon="done" title={m("saved_title")}>
          <p>{m("saved_text")}</p>
          <LinkButton to={{ name: "money", path: "" }}>{m("to_money")}</LinkButton>
        </Empty>
      </Screen>
    )
  return (
    <Screen title={m("account")} up={{ name: "money", path: "" }}>
      <Reading read={read}>
        {({ banks }) => (
          <form
            class="money-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              void save()
            }}
          >
            <BankField banks={banks} value={bank} onChange={setBank} problem={wrong(!bank, "need_bank")} />
            <TextField
              label={m("number")}
              inputmode="numeric"
              max={40}
              value={number}
              onChange={setNumber}
              problem={wrong(account_number === null, "need_number")}
            />
            <TextField
              label={m("holder")}
              hint={m("holder_hint")}
              capitals
              max={100}
              value={holder}
              onChange={setHolder}
              problem={wrong(holder.trim().length < 2, "need_holder")}
            />
            <PasswordField
              label={m("password")}
              hint={m("password_hint")}
              value={password}
              onChange={setPassword}
              problem={wrong(!password && !problem, "need_password")}
            />
            {(problem || !connected) && (
              <Notice tone="danger" icon={connected ? "alert" : "wifiOff"}>
                {problem || m("only_online")}
              </Notice>
            )}
            <Button type="submit" busy={busy} disabled={!connected}>
              {m("save_account")}
            </Button>
          </form>
        )}
      </Reading>
    </Screen>
  )
}
