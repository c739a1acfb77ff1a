import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { t } from "../i18n"
import { Button } from "./basics"

/** The button below a page of a list, which gives way to the next page. */
export function SeeMore({ when, next }: { when: boolean; next: () => ComponentChildren }) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <>{next()}</>
  if (!when) return null
  return (
    <Button tone="plain" onClick={() => setOpen(true)}>
      {t("see_more")}
    </Button>
  )
}
