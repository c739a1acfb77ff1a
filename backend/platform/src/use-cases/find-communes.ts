import type { Answer, ReadQuery } from "@chophien/contract"
import type { searchCommunes as route } from "@chophien/contract/store/places"
import { gazetteer } from "@chophien/gazetteer-vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"

/** Communes by words of their name of today or before, best first; without words in alphabetical order. */
export async function findCommunes(
  container: MedusaContainer,
  query: ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  return { communes: await gazetteer(container).searchCommunes(query) }
}
