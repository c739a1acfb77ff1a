import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { english_locale } from "../catalogue/english-words"

/** Lets staff write English words of goods, stalls and kinds in the Admin. Safe to run again. */
export default async function offerEnglish({ container }: { container: MedusaContainer }): Promise<void> {
  const stores = container.resolve(Modules.STORE)
  for (const { id, supported_locales = [] } of await stores.listStores(
    {},
    { relations: ["supported_locales"] }
  )) {
    if (supported_locales.some(({ locale_code }) => locale_code === english_locale)) continue
    await stores.updateStores(id, {
      supported_locales: [
        ...supported_locales.map(({ locale_code }) => ({ locale_code })),
        { locale_code: english_locale },
      ],
    })
  }
}
