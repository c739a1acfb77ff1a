import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { english_locale } from "../catalogue/english-words"

/** Whether this process has seen to it: a store is made once, at the first start of a marketplace. */
let is_offered = false

/** Lets staff write English words of goods, stalls and kinds in the Admin: the store is given the language. */
export async function offerEnglish(container: MedusaContainer): Promise<void> {
  if (is_offered) return
  const stores = container.resolve(Modules.STORE)
  const found = await stores.listStores({}, { relations: ["supported_locales"] })
  for (const { id, supported_locales = [] } of found) {
    if (supported_locales.some(({ locale_code }) => locale_code === english_locale)) continue
    await stores.updateStores(id, {
      supported_locales: [
        ...supported_locales.map(({ locale_code }) => ({ locale_code })),
        { locale_code: english_locale },
      ],
    })
  }
  is_offered = found.length > 0
}
