import type { Locale } from "@chophien/platform/texts/define-texts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { CATALOGUE_MODULE } from "../modules/catalogue"
import type CatalogueModuleService from "../modules/catalogue/service"
import type { ListingVariant } from "../modules/catalogue/types"
import { categoriesBySlug } from "./categories"
import { itemsOf, monthInVietnam, type ViewContext } from "./views"

/** The catalogue's service. */
export const catalogueOf = (container: MedusaContainer) =>
  container.resolve<CatalogueModuleService>(CATALOGUE_MODULE)

/** What is needed to show some listings: their stock of this moment, and the categories' names. */
export async function viewContext(
  container: MedusaContainer,
  locale: Locale,
  rows: { variants: ListingVariant[] }[]
): Promise<ViewContext> {
  const [categories, stock] = await Promise.all([
    categoriesBySlug(container, locale),
    catalogueOf(container).stockOf(itemsOf(rows)),
  ])
  return { categories, stock, month: monthInVietnam() }
}
