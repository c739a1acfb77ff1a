import { formatPhone } from "@chophien/vocabulary/phone"
import { t } from "../i18n"
import { useContact } from "../offline/contact"
import { Icon } from "./icon"

/** Whom to call, with the number to tap: the officer in charge where one is known, else the market. */
export function CallHelp() {
  const contact = useContact()
  if (!contact) return null
  const { name, phone, hours, isOfficer } = contact
  return (
    <div class="call-help">
      <p class="muted">
        {isOfficer ? t("officer_is", { name }) : t("market_is", { name, hours: hours ?? "" })}
      </p>
      <a class="button button-plain" href={`tel:${phone}`}>
        <Icon name="phone" />
        <span>{t("call", { phone: formatPhone(phone) })}</span>
      </a>
    </div>
  )
}
