import { formatMoment } from "@chophien/vocabulary/time"
import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"
import { NetworkError } from "../api/client"
import { reasonOf } from "../api/reason"
import { t } from "../i18n"
import type { Read } from "../offline/data"
import { back, type Route } from "../router"
import { Button, Empty, Loading, Notice } from "./basics"
import { Icon } from "./icon"

interface ScreenProps {
  title: string
  /** Where “back” leads when the app was opened at this screen; a main screen has none. */
  up?: Route
  /** What back does instead, inside a screen of several steps. */
  onBack?: () => void
  lead?: ComponentChildren
  /** What stays at the lower edge, in reach of the thumb. */
  foot?: ComponentChildren
  children: ComponentChildren
}

/** One screen: a title, its content, and what stays at the lower edge. */
export function Screen({ title, up, onBack, lead, foot, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – ${t("app_name")}`
    heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <>
      <header class="top">
        {(up || onBack) && (
          <button
            type="button"
            class="top-back"
            aria-label={t("back")}
            onClick={() => (onBack ? onBack() : up && back(up))}
          >
            <Icon name="arrowLeft" />
          </button>
        )}
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {lead}
      </header>
      <main class="screen">
        <div class="main">{children}</div>
        {foot && <div class="foot">{foot}</div>}
      </main>
    </>
  )
}

/** Shows what was read, the old copy with its time when there is no network, or why there is nothing. */
export function Reading<T>({ read, children }: { read: Read<T>; children: (data: T) => ComponentChildren }) {
  if (read.data !== undefined) {
    return (
      <>
        {read.stale && read.read_at !== undefined && (
          <Notice tone="warning" icon="wifiOff">
            {read.problem instanceof NetworkError
              ? t("shown_from", { time: formatMoment(read.read_at) })
              : reasonOf(read.problem)}
          </Notice>
        )}
        {children(read.data)}
      </>
    )
  }
  if (read.loading) return <Loading />
  return (
    <Empty icon={read.problem instanceof NetworkError ? "wifiOff" : "alert"} title={reasonOf(read.problem)}>
      <Button tone="plain" icon="retry" onClick={read.again}>
        {t("try_again")}
      </Button>
    </Empty>
  )
}
