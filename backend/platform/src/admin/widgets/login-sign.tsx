import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { useEffect } from "react"
import { useLocation, useNavigate } from "react-router-dom"
import { overview } from "../first-page"

/** The box of core's own sign, which stands above this widget; no setting puts another one there. */
const box = "div:has(> div > [data-market-sign]) > div:first-child"
const marketSign = `
  ${box} { background: url(/sell/icons/icon.svg) center / contain no-repeat; box-shadow: none; width: 56px; height: 56px }
  ${box} > *, ${box}::before, ${box}::after { visibility: hidden }
`

/** At the sign-in: the market's sign. Whoever came from no other page is led to our overview afterwards. */
export default function LoginSign() {
  const { state } = useLocation()
  const navigate = useNavigate()
  const isFromSomewhere = typeof state === "object" && state !== null && "from" in state
  useEffect(() => {
    if (!isFromSomewhere) void navigate("/login", { replace: true, state: { from: { pathname: overview } } })
  }, [isFromSomewhere, navigate])
  return <style data-market-sign>{marketSign}</style>
}

export const config = defineWidgetConfig({ zone: "login.before" })
