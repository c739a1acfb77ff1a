import { useState } from "preact/hooks"
import { reasonOf } from "../api/reason"
import { mailPasswordLink } from "../api/session"
import { t } from "../i18n"
import { Button, LinkButton, Notice } from "../ui/basics"
import { EmailField } from "../ui/field"
import { showFirstProblem } from "../ui/first-problem"
import { Gate } from "./gate"

const looksLikeAddress = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim())

/** Asking for a link that sets a new password. */
export function ForgottenPassword() {
  const [email, setEmail] = useState("")
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState(false)
  const [problem, setProblem] = useState("")

  const submit = async (): Promise<void> => {
    setTried(true)
    setProblem("")
    if (!looksLikeAddress(email)) return showFirstProblem()
    setBusy(true)
    try {
      await mailPasswordLink(email)
      setSent(true)
    } catch (error) {
      setProblem(reasonOf(error))
    }
    setBusy(false)
  }

  if (sent) {
    return (
      <Gate title={t("reset_sent_title")} text={t("reset_sent_text", { email: email.trim() })}>
        <p class="muted">{t("reset_sent_help")}</p>
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
        <EmailField
          value={email}
          onChange={setEmail}
          problem={tried && !looksLikeAddress(email) ? t("need_email") : undefined}
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
      <LinkButton tone="plain" to={{ name: "sign_in" }}>
        {t("to_sign_in")}
      </LinkButton>
    </Gate>
  )
}
