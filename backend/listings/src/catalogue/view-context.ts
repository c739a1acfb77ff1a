import { pausedSellers } from "@chophien/sellers/paused-sellers"
import type { Locale } from "@chophien/vocabulary/locale"
import { monthInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListingVariant } from "../modules/catalogue/types"
import { catalogueService } from "./catalogue-service"
import { categoriesBySlug } from "./categories"
import { readEnglish } from "./english-words"
import { itemsOf, type ViewContext } from "./views"

/** What is needed to show some listings: their stock of this moment, their English words, and the categories' names. */
export async function viewContext(
  container: MedusaContainer,
  locale: Locale,
  rows: { id: string; variants: ListingVariant[] }[]
): Promise<ViewContext> {
  const [categories, stock, english, paused] = await Promise.all([
    categoriesBySlug(container, locale),
    catalogueService(container).stockOf(itemsOf(rows)),
    readEnglish(
      container,
      "product",
      rows.map(({ id }) => id)
    ),
    pausedSellers(container),
  ])
  return {
    categories,
    stock,
    english,
    paused: new Set(paused.map(({ handle }) => handle)),
    month: monthInVietnam(),
  }
}
