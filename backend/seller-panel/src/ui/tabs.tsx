import { type TextKey, t } from "../i18n"
import type { Route } from "../router"
import { Link } from "./basics"
import { Icon, type IconName } from "./icon"

const tabs: { to: Route; icon: IconName; text: TextKey; of: Route["name"][] }[] = [
  { to: { name: "home" }, icon: "house", text: "tab_home", of: ["home"] },
  {
    to: { name: "orders", tab: "can-xac-nhan" },
    icon: "orders",
    text: "tab_orders",
    of: ["orders", "order"],
  },
  { to: { name: "listings" }, icon: "basket", text: "tab_listings", of: ["listings"] },
  { to: { name: "account" }, icon: "user", text: "tab_account", of: ["account"] },
]

/** The way between the main screens, at the thumb. */
export function Tabs({ route }: { route: Route }) {
  return (
    <nav class="tabs" aria-label={t("tabs_label")}>
      {tabs.map(({ to, icon, text, of }) => (
        <Link key={text} to={to} aria-current={of.includes(route.name) ? "page" : undefined}>
          <Icon name={icon} />
          <span>{t(text)}</span>
        </Link>
      ))}
    </nav>
  )
}
