import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { MeilisearchSearchService } from "./service"

export { MeilisearchSearchService }
export type { MeilisearchOptions } from "./options"

/** Search Module provider on Meilisearch. */
export default ModuleProvider(Modules.SEARCH, { services: [MeilisearchSearchService] })
