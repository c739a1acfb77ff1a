import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { searchWordService } from "../search-words/search-word-service"
import { startingSet } from "../search-words/starting-set"

/** Puts the words that come along into the table, once: afterwards they are staff's. */
export default async function startingSearchWords({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const words = searchWordService(container)
  const { count } = await words.findWords({ limit: 1, offset: 0 })
  if (count) return
  const added = await words.addWords(startingSet)
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`The search knows ${added.length} rows of words.`)
}
