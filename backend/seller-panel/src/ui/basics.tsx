import type { ComponentChildren, JSX } from "preact"
import { useRef } from "preact/hooks"
import { t } from "../i18n"
import { go, hrefOf, type Route } from "../router"
import { Icon, type IconName } from "./icon"

type Tone = "primary" | "plain" | "quiet" | "danger"

interface ButtonProps {
  tone?: Tone
  icon?: IconName
  busy?: boolean
  small?: boolean
  disabled?: boolean
  type?: "button" | "submit"
  /** What a tap does; further taps do nothing until it is done. */
  onClick?: () => unknown
  children: ComponentChildren
}

/** A large button. `busy` keeps its place and says that something runs. */
export function Button({
  tone = "primary",
  icon,
  busy = false,
  small = false,
  disabled = false,
  type = "button",
  onClick,
  children,
}: ButtonProps) {
  // Not state: the second of two quick taps comes before anything is drawn anew.
  const running = useRef(false)
  const tap = async (event: MouseEvent): Promise<void> => {
    // The second tap of a double tap was not meant for what has come to lie under the thumb by then.
    if (!onClick || running.current || event.detail > 1) return
    running.current = true
    try {
      await onClick()
    } finally {
      running.current = false
    }
  }
  return (
    <button
      type={type}
      class={`button button-${tone}${small ? " button-small" : ""}`}
      disabled={disabled || busy}
      aria-busy={busy}
      onClick={(event) => void tap(event)}
    >
      {busy ? <span class="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

type LinkProps = { to: Route; class?: string; children: ComponentChildren } & Pick<
  JSX.AnchorHTMLAttributes,
  "aria-current" | "aria-label"
>

/** A link to a screen of the app. */
export function Link({ to, children, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={hrefOf(to)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        go(to)
      }}
    >
      {children}
    </a>
  )
}

/** A link that looks like a large button. */
export function LinkButton({
  to,
  tone = "primary",
  icon,
  small = false,
  children,
}: {
  to: Route
  tone?: Tone
  icon?: IconName
  small?: boolean
  children: ComponentChildren
}) {
  return (
    <Link to={to} class={`button button-${tone}${small ? " button-small" : ""}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  )
}

/** A notice that stays: what is the matter and what to do. */
export function Notice({
  tone,
  icon,
  title,
  children,
}: {
  tone: "info" | "warning" | "danger" | "good"
  icon: IconName
  title?: string
  children?: ComponentChildren
}) {
  return (
    <div class={`notice notice-${tone}`} role={tone === "danger" ? "alert" : undefined}>
      <Icon name={icon} />
      <div>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}

/** Nothing here yet: says so, and what comes next. */
export function Empty({
  icon,
  title,
  children,
}: {
  icon: IconName
  title: string
  children?: ComponentChildren
}) {
  return (
    <div class="empty">
      <span class="empty-mark">
        <Icon name={icon} size={48} />
      </span>
      <p class="empty-title">{title}</p>
      {children && <div class="muted">{children}</div>}
    </div>
  )
}

/** A place held while something loads. */
export function Loading() {
  return (
    <div class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      {t("loading")}
    </div>
  )
}
