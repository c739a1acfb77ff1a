import type { Market } from "@chophien/contract/store/market"
import type { Locale } from "@chophien/vocabulary/locale"
import { formatPhone } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mailTexts } from "./mails/texts"
import { MARKET_MODULE } from "./modules/market"
import type MarketModuleService from "./modules/market/service"
import { type Text, translate } from "./texts/define-texts"

/** Who runs the market and how it is reached, in a reader's language. */
export const readMarket = (container: MedusaContainer, locale: Locale): Market =>
  container.resolve<MarketModuleService>(MARKET_MODULE).read(locale)

/** The phone number of the market as people dial it, for words that ask to call. */
export const marketPhone = (container: MedusaContainer): string =>
  formatPhone(readMarket(container, "vi").phone)

/** How the market is reached, in lines for the foot of a mail. */
export function contactLines(market: Market, locale: Locale): string[] {
  const line = (text: Text, values: Record<string, string>) => translate(locale, text, values)
  return [
    line(mailTexts.operator, market.operator),
    line(mailTexts.contact, { phone: formatPhone(market.phone), email: market.email, hours: market.hours }),
    ...(market.zalo ? [line(mailTexts.zalo, { zalo: formatPhone(market.zalo) })] : []),
  ]
}
