import { useState } from "preact/hooks"
import { reasonOf } from "../api/reason"
import { signInMember, WrongPassword } from "../api/session"
import { t } from "../i18n"
import { rows } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, LinkButton, Notice } from "../ui/basics"
import { CallHelp } from "../ui/call-help"
import { LoginField, PasswordField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { enter } from "./enter"
import { Gate } from "./gate"

/** Signing in with e-mail address or phone number, and password. */
export function SignIn() {
  const [login, setLogin] = useState("")
  const [password, setPassword] = useState("")
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")
  const kept = useStore(rows).length

  const submit = async (): Promise<void> => {
    setTried(true)
    setProblem("")
    if (!login.trim() || !password) return showFirstProblem()
    setBusy(true)
    try {
      await enter(await signInMember(login, password))
    } catch (error) {
      setProblem(error instanceof WrongPassword ? t("wrong_password") : reasonOf(error))
      setBusy(false)
    }
  }

  return (
    <Gate title={t("sign_in_title")} text={t("sign_in_text")}>
      {kept > 0 && (
        <Notice tone="info" icon="clock">
          {t(kept === 1 ? "signed_out_waiting_one" : "signed_out_waiting_many", { count: kept })}
        </Notice>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <LoginField
          value={login}
          onChange={setLogin}
          problem={tried && !login.trim() ? t("need_login") : undefined}
        />
        <PasswordField
          label={t("password")}
          value={password}
          onChange={setPassword}
          problem={tried && !password ? t("need_password") : undefined}
        />
        {problem && (
          <Notice tone="danger" icon="alert">
            {problem}
          </Notice>
        )}
        <Button type="submit" busy={busy}>
          {t(busy ? "signing_in" : "sign_in")}
        </Button>
      </form>
      <LinkButton tone="plain" to={{ name: "sign_in_code" }}>
        {t("code_instead")}
      </LinkButton>
      <LinkButton tone="quiet" to={{ name: "forgotten_password" }}>
        {t("forgotten_password")}
      </LinkButton>
      <p class="muted gate-help">{t("no_account")}</p>
      <CallHelp />
    </Gate>
  )
}
