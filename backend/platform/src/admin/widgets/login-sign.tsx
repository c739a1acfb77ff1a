import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { useEffect } from "react"
import { useLocation, useNavigate } from "react-router-dom"
import { overview } from "../first-page"
import { useTexts } from "../kit/texts"

/** Core's own sign stands above this widget, and no setting takes it away. */
const withoutCoreSign = "div:has(> div > [data-market-sign]) > div:first-child { display: none }"

/** At the sign-in: the market's sign and name. Whoever came from no other page is led to our overview afterwards. */
export default function LoginSign() {
  const { t } = useTexts()
  const { state } = useLocation()
  const navigate = useNavigate()
  const isFromSomewhere = typeof state === "object" && state !== null && "from" in state
  useEffect(() => {
    if (!isFromSomewhere) void navigate("/login", { replace: true, state: { from: { pathname: overview } } })
  }, [isFromSomewhere, navigate])
  return (
    <div data-market-sign className="flex flex-col items-center gap-y-2 pb-2">
      <style>{withoutCoreSign}</style>
      <img src="/sell/icons/icon.svg" alt="" width="56" height="56" />
      <span className="text-ui-fg-base font-semibold">{t("overview.market")}</span>
    </div>
  )
}

export const config = defineWidgetConfig({ zone: "login.before" })
