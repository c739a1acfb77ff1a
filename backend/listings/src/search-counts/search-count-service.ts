import type { MedusaContainer } from "@medusajs/framework/types"
import { SEARCH_COUNT_MODULE } from "../modules/search-count"
import type SearchCountModuleService from "../modules/search-count/service"

/** The counts of what people search for. */
export const searchCountService = (container: MedusaContainer): SearchCountModuleService =>
  container.resolve<SearchCountModuleService>(SEARCH_COUNT_MODULE)
