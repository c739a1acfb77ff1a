import { readOwnDossier } from "@chophien/contract/seller/dossier"
import { formatDay } from "@chophien/vocabulary/time"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { Notice } from "../ui/basics"
import { CallHelp } from "../ui/call-help"
import { Reading, Screen } from "../ui/screen"

const stateTexts = {
  met: "papers_met",
  waiting: "papers_waiting",
  missing: "papers_missing",
  waived: "papers_waived",
  refused: "papers_refused",
  expired: "papers_expired",
} as const

/** What selling asks of this seller, where that stands, and by when it has to be identified electronically. */
export function Papers() {
  const read = useData(readOwnDossier, {})
  return (
    <Screen title={t("papers_title")} up={{ name: "account" }}>
      <Reading read={read}>
        {({ checklist, identity_due_on }) => (
          <div class="stack">
            {identity_due_on && (
              <Notice tone="warning" icon="alert" title={t("papers_identity_title")}>
                {t("papers_identity_text", { day: formatDay(identity_due_on) })}
                <CallHelp />
              </Notice>
            )}
            <p class="muted">{t("papers_hint")}</p>
            <ul class="stack">
              {checklist.map(({ code, name, state, ends_on, reason, where }) => (
                <li key={code} class="panel">
                  <strong>{name}</strong>
                  <p>
                    {t(stateTexts[state])}
                    {ends_on && `, ${t("papers_until", { day: formatDay(ends_on) })}`}
                  </p>
                  {reason && <p class="muted">{reason}</p>}
                  {state !== "met" && where && <p class="muted">{where}</p>}
                </li>
              ))}
            </ul>
          </div>
        )}
      </Reading>
    </Screen>
  )
}
