import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { MeilisearchSearchService } from "./service"

export type { MeilisearchOptions } from "./options"
export { MeilisearchSearchService }

/** Search Module provider on Meilisearch. */
export default ModuleProvider(Modules.SEARCH, { services: [MeilisearchSearchService] })
