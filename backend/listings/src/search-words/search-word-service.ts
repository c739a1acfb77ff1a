import type { MedusaContainer } from "@medusajs/framework/types"
import { SEARCH_WORD_MODULE } from "../modules/search-word"
import type SearchWordModuleService from "../modules/search-word/service"

/** The service of the words of the search. */
export const searchWordService = (container: MedusaContainer) =>
  container.resolve<SearchWordModuleService>(SEARCH_WORD_MODULE)
