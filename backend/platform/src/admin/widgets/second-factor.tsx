import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Alert, Button } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTexts } from "../kit/texts"
import { useOwnStaff } from "../team"

/** Above the profile: why nothing else opens until a second factor is set up, and the way on once it is. */
export default function SecondFactorWidget() {
  const { t } = useTexts()
  const { data } = useOwnStaff()
  const wasOwed = useRef(false)
  const isOwed = data?.must_set_up_second_factor === true
  useEffect(() => {
    if (isOwed) wasOwed.current = true
  }, [isOwed])
  if (isOwed)
    return (
      <Alert variant="warning">
        <strong>{t("factor.needed")}</strong> {t("factor.how")}
      </Alert>
    )
  if (!wasOwed.current) return null
  return (
    <Alert variant="success">
      {t("factor.done")}{" "}
      <Button size="small" variant="transparent" asChild>
        <a href="/app">{t("factor.go")}</a>
      </Button>
    </Alert>
  )
}

export const config = defineWidgetConfig({ zone: "profile.details.before" })
