import { readInvitation } from "@chophien/contract/seller/session"
import { useEffect, useState } from "preact/hooks"
import { ApiError, callRoute } from "../api/client"
import { reasonOf } from "../api/reason"
import { setFirstPassword, signInMember } from "../api/session"
import { t } from "../i18n"
import { rememberMember } from "../offline/member"
import { go } from "../router"
import { Button, LinkButton, Loading, Notice } from "../ui/basics"
import { PasswordField } from "../ui/field"
import { Gate } from "./gate"

const password_min = 10

interface Invitation {
  member_name: string
  seller_name: string
  email: string
  joined: boolean
}

/** Setting the first password, from the link in the invitation's mail. */
export function InvitationScreen({ token }: { token: string }) {
  const [invitation, setInvitation] = useState<Invitation | "gone" | undefined>()
  const [password, setPassword] = useState("")
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")
  const [tries, setTries] = useState(0)

  useEffect(() => {
    setProblem("")
    callRoute(readInvitation, { params: { token } }).then(
      (answer) => setInvitation(answer.invitation),
      (error: unknown) =>
        error instanceof ApiError && error.status === 404
          ? setInvitation("gone")
          : setProblem(reasonOf(error))
    )
  }, [token, tries])

  const submit = async (): Promise<void> => {
    setTried(true)
    setProblem("")
    if (password.length < password_min) return
    setBusy(true)
    try {
      const { email } = await setFirstPassword(token, password)
      await rememberMember(await signInMember(email, password))
      go({ name: "home" }, { replace: true })
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) setInvitation("gone")
      else setProblem(reasonOf(error))
      setBusy(false)
    }
  }

  if (invitation === "gone") {
    return (
      <Gate title={t("invitation_gone_title")} text={t("invitation_gone_text")}>
        <LinkButton to={{ name: "sign_in" }}>{t("to_sign_in")}</LinkButton>
      </Gate>
    )
  }
  if (!invitation) {
    return (
      <Gate title={t("invitation_title")}>
        {problem ? (
          <>
            <Notice tone="danger" icon="wifiOff">
              {problem}
            </Notice>
            <Button icon="retry" onClick={() => setTries(tries + 1)}>
              {t("try_again")}
            </Button>
          </>
        ) : (
          <Loading />
        )}
      </Gate>
    )
  }
  const short = tried && password.length < password_min
  return (
    <Gate
      title={t("invitation_hello", { name: invitation.member_name })}
      text={t(invitation.joined ? "reset_link_text" : "invitation_text", { seller: invitation.seller_name })}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <dl class="facts">
          <dt>{t("your_email")}</dt>
          <dd>{invitation.email}</dd>
        </dl>
        {/* Password managers keep the e-mail with the password only when it is a field of the form. */}
        <input
          type="email"
          class="unseen"
          name="email"
          autocomplete="username"
          value={invitation.email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <PasswordField
          fresh
          label={t("new_password")}
          hint={t("password_rule")}
          value={password}
          onChange={setPassword}
          problem={short ? t("password_short", { count: password.length }) : undefined}
        />
        {problem && (
          <Notice tone="danger" icon="alert">
            {problem}
          </Notice>
        )}
        <Button type="submit" busy={busy}>
          {t(busy ? "setting_password" : "set_password")}
        </Button>
      </form>
    </Gate>
  )
}
