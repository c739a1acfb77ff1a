import { useState } from "preact/hooks"
import { reasonOf } from "../api/reason"
import { redeemCode, sendCode } from "../api/session"
import { t } from "../i18n"
import { Button, LinkButton, Notice } from "../ui/basics"
import { CallHelp } from "../ui/call-help"
import { LoginField, looksLikeLogin, TextField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { enter } from "./enter"
import { Gate } from "./gate"

const digits = 6

/** Signing in by a one-time code instead of a password. */
export function SignInCode() {
  const [login, setLogin] = useState("")
  const [by, setBy] = useState<"mail" | "phone" | null>(null)
  const [code, setCode] = useState("")
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")

  const run = async (act: () => Promise<void>): Promise<void> => {
    setProblem("")
    setBusy(true)
    try {
      await act()
    } catch (error) {
      setProblem(reasonOf(error))
    }
    setBusy(false)
  }
  const ask = async (): Promise<void> => {
    setTried(true)
    if (!looksLikeLogin(login)) return showFirstProblem()
    await run(async () => {
      setBy(await sendCode(login))
      setTried(false)
    })
  }
  const isWhole = code.replace(/\D/g, "").length === digits
  const redeem = async (): Promise<void> => {
    setTried(true)
    if (!isWhole) return showFirstProblem()
    await run(async () => enter(await redeemCode(login, code)))
  }
  const refusal = problem && (
    <Notice tone="danger" icon="alert">
      {problem}
    </Notice>
  )

  if (!by)
    return (
      <Gate title={t("code_title")} text={t("code_text")}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void ask()
          }}
        >
          <LoginField
            value={login}
            onChange={setLogin}
            problem={tried && !looksLikeLogin(login) ? t("need_login") : undefined}
          />
          {refusal}
          <Button type="submit" busy={busy}>
            {t(busy ? "sending" : "code_send")}
          </Button>
        </form>
        <LinkButton tone="plain" to={{ name: "sign_in" }}>
          {t("to_sign_in")}
        </LinkButton>
        <CallHelp />
      </Gate>
    )
  return (
    <Gate
      title={t("code_sent_title")}
      text={t(by === "phone" ? "code_sent_phone" : "code_sent_mail", { login: login.trim() })}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void redeem()
        }}
      >
        <TextField
          label={t("code")}
          inputmode="numeric"
          autocomplete="one-time-code"
          max={12}
          value={code}
          onChange={setCode}
          problem={tried && !isWhole ? t("need_code") : undefined}
        />
        {refusal}
        <Button type="submit" busy={busy}>
          {t(busy ? "signing_in" : "sign_in")}
        </Button>
      </form>
      <Button tone="plain" onClick={ask}>
        {t("code_again")}
      </Button>
      <p class="muted gate-help">{t("code_help")}</p>
      <CallHelp />
    </Gate>
  )
}
