import { useState } from "preact/hooks"
import { reasonOf } from "../api/reason"
import { signInMember, WrongPassword } from "../api/session"
import { t } from "../i18n"
import { rememberMember } from "../offline/member"
import { flush, rows } from "../offline/queue"
import { go } from "../router"
import { useStore } from "../state/store"
import { Button, LinkButton, Notice } from "../ui/basics"
import { EmailField, PasswordField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { Gate } from "./gate"

/** Signing in with e-mail and password. */
export function SignIn() {
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")
  const kept = useStore(rows).length

  const submit = async (): Promise<void> => {
    setTried(true)
    setProblem("")
    if (!email.trim() || !password) return showFirstProblem()
    setBusy(true)
    try {
      await rememberMember(await signInMember(email, password))
      void flush()
      // Whoever left something unsent is shown how it goes.
      if (kept > 0) go({ name: "waiting" }, { replace: true })
      else if (location.pathname.endsWith("/dang-nhap")) go({ name: "home" }, { replace: true })
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
        <EmailField
          value={email}
          onChange={setEmail}
          problem={tried && !email.trim() ? t("need_email") : undefined}
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
      <LinkButton tone="plain" to={{ name: "forgotten_password" }}>
        {t("forgotten_password")}
      </LinkButton>
      <p class="muted gate-help">{t("no_account")}</p>
    </Gate>
  )
}
