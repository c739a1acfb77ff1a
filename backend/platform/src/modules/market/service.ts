import { type Market, marketSchema } from "@chophien/contract/store/market"
import type { Locale } from "@chophien/vocabulary/locale"
import { z } from "@medusajs/framework/zod"

const hoursSchema = z.object({ vi: z.string(), en: z.string() })

/** Who runs the market and how it is reached, from the option `market`. */
export default class MarketModuleService {
  readonly #hours: Record<Locale, string>
  readonly #market: Market

  constructor(_container: unknown, options: unknown) {
    const { market } = z.object({ market: z.looseObject({ hours: hoursSchema }) }).parse(options)
    this.#hours = market.hours
    this.#market = marketSchema.parse({ ...market, hours: market.hours.vi })
  }

  /** The market in a reader's language. */
  read(locale: Locale): Market {
    return { ...this.#market, hours: this.#hours[locale] }
  }
}
