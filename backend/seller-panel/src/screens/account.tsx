import { type Me, readMe } from "@chophien/contract/seller/session"
import { formatPhone } from "@chophien/vocabulary/phone"
import { useState } from "preact/hooks"
import { reasonOf } from "../api/reason"
import { signOut } from "../api/session"
import { language, setLanguage, type TextKey, t } from "../i18n"
import { useData } from "../offline/data"
import { install, installable } from "../offline/install"
import { forgetEverything, signedIn } from "../offline/member"
import { load, online, rows } from "../offline/queue"
import { go } from "../router"
import { useStore } from "../state/store"
import { Button, Link, Notice } from "../ui/basics"
import { Choice } from "../ui/choice"
import { Icon } from "../ui/icon"
import { Reading, Screen } from "../ui/screen"
import { Devices } from "./devices"

const kindTexts: Record<Me["seller"]["kind"], TextKey> = {
  cooperative: "kind_cooperative",
  cooperative_group: "kind_cooperative_group",
  household: "kind_household",
  company: "kind_company",
}

function SignOut() {
  const waiting = useStore(rows).length
  const connected = useStore(online)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")
  const leave = async (): Promise<void> => {
    setBusy(true)
    try {
      await signOut()
      await forgetEverything()
      await load()
      signedIn.set("no")
      go({ name: "sign_in" }, { replace: true })
    } catch (error) {
      setProblem(reasonOf(error))
      setBusy(false)
    }
  }
  if (!asking) {
    return (
      <Button tone="plain" icon="logOut" onClick={() => setAsking(true)}>
        {t("sign_out")}
      </Button>
    )
  }
  return (
    <section class="panel">
      <p class="big">{t("sign_out_sure")}</p>
      {waiting > 0 && (
        <Notice tone="warning" icon="alert">
          {t("sign_out_waiting", { count: waiting })}
        </Notice>
      )}
      {(problem || !connected) && (
        <Notice tone="danger" icon="wifiOff">
          {problem || t("sign_out_offline")}
        </Notice>
      )}
      <div class="pair">
        <Button tone="danger" busy={busy} disabled={!connected} onClick={leave}>
          {t("sign_out")}
        </Button>
        <Button tone="plain" onClick={() => setAsking(false)}>
          {t("cancel")}
        </Button>
      </div>
    </section>
  )
}

/** Who is signed in, for which seller; language; installing; where else; signing out. */
export function Account() {
  const read = useData(readMe, {})
  const chosen = useStore(language)
  const canInstall = useStore(installable)
  return (
    <Screen title={t("account_title")}>
      <Reading read={read}>
        {({ member, seller }) => (
          <section class="panel">
            <dl class="facts">
              <dt>{t("shop")}</dt>
              <dd>
                <strong>{seller.name}</strong>
                <span>
                  {t(kindTexts[seller.kind])}, {seller.commune_full_name}
                </span>
                <span>{formatPhone(seller.phone)}</span>
              </dd>
              <dt>{t("you")}</dt>
              <dd>
                <strong>{member.name}</strong>
                <span>{t(member.role === "owner" ? "role_owner" : "role_staff")}</span>
                <span>{member.email}</span>
              </dd>
            </dl>
          </section>
        )}
      </Reading>
      <Link to={{ name: "members" }} class="row-link">
        <Icon name="user" />
        <span>{t("members_title")}</span>
        <Icon name="chevronRight" />
      </Link>
      <Link to={{ name: "papers" }} class="row-link">
        <Icon name="done" />
        <span>{t("papers_title")}</span>
        <Icon name="chevronRight" />
      </Link>
      <Link to={{ name: "dispatch" }} class="row-link">
        <Icon name="truck" />
        <span>{t("dispatch_title")}</span>
        <Icon name="chevronRight" />
      </Link>
      <Link to={{ name: "window" }} class="row-link">
        <Icon name="store" />
        <span>{t("window_title")}</span>
        <Icon name="chevronRight" />
      </Link>
      <Link to={{ name: "pause" }} class="row-link">
        <Icon name="hourglass" />
        <span>{t("pause_title")}</span>
        <Icon name="chevronRight" />
      </Link>
      <Link to={{ name: "lessons" }} class="row-link">
        <Icon name="star" />
        <span>{t("lessons_title")}</span>
        <Icon name="chevronRight" />
      </Link>
      {canInstall && (
        <section class="stack">
          <Button icon="plus" onClick={install}>
            {t("install")}
          </Button>
          <p class="muted center">{t("install_hint")}</p>
        </section>
      )}
      <Choice
        legend={t("language")}
        value={chosen}
        onChange={(value) => void setLanguage(value)}
        options={[
          { value: "vi", label: t("language_vi") },
          { value: "en", label: t("language_en") },
        ]}
      />
      <Devices />
      <SignOut />
    </Screen>
  )
}
