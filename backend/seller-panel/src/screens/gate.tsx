import type { ComponentChildren } from "preact"
import { useEffect } from "preact/hooks"
import { t } from "../i18n"

/** The frame of the screens before signing in: the sign of the market above, one question below. */
export function Gate({
  title,
  text,
  children,
}: {
  title: string
  text?: string
  children: ComponentChildren
}) {
  useEffect(() => {
    document.title = `${title} – ${t("app_name")}`
  }, [title])
  return (
    <div class="gate">
      <header class="gate-sign">
        <img src="/sell/icons/icon.svg" alt="" width="72" height="72" />
        <p>{t("app_name")}</p>
      </header>
      <main class="gate-card">
        <h1>{title}</h1>
        {text && <p class="gate-text">{text}</p>}
        {children}
      </main>
    </div>
  )
}
