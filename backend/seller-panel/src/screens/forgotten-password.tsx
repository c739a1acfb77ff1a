import { useState } from "preact/hooks"
import { reasonOf } from "../api/reason"
import { mailPasswordLink } from "../api/session"
import { t } from "../i18n"
import { Button, LinkButton, Notice } from "../ui/basics"
import { CallHelp } from "../ui/call-help"
import { LoginField, looksLikeLogin } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { Gate } from "./gate"

/** Asking for a link that sets a new password. */
export function ForgottenPassword() {
  const [login, setLogin] = useState("")
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState(false)
  const [problem, setProblem] = useState("")

  const submit = async (): Promise<void> => {
    setTried(true)
    setProblem("")
    if (!looksLikeLogin(login)) return showFirstProblem()
    setBusy(true)
    try {
      await mailPasswordLink(login)
      setSent(true)
    } catch (error) {
      setProblem(reasonOf(error))
    }
    setBusy(false)
  }

  if (sent) {
    return (
      <Gate title={t("reset_sent_title")} text={t("reset_sent_text", { login: login.trim() })}>
        <p class="muted">{t("reset_sent_help")}</p>
        <CallHelp />
        <LinkButton to={{ name: "sign_in" }}>{t("to_sign_in")}</LinkButton>
      </Gate>
    )
  }
  return (
    <Gate title={t("reset_title")} text={t("reset_text")}>
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
          problem={tried && !looksLikeLogin(login) ? t("need_login") : undefined}
        />
        {problem && (
          <Notice tone="danger" icon="alert">
            {problem}
          </Notice>
        )}
        <Button type="submit" busy={busy}>
          {t(busy ? "reset_sending" : "reset_send")}
        </Button>
      </form>
      <LinkButton tone="plain" to={{ name: "sign_in_code" }}>
        {t("code_instead")}
      </LinkButton>
      <LinkButton tone="quiet" to={{ name: "sign_in" }}>
        {t("to_sign_in")}
      </LinkButton>
    </Gate>
  )
}
