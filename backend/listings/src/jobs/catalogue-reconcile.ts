import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcileReadModel } from "../catalogue/reconcile"
import { reconcileSearchIndex } from "../catalogue/reconcile-search"

/** Every minute: what the read model missed, then what the search engine missed. */
export default async function reconcileCatalogue(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  await reconcileReadModel(container)
  await reconcileSearchIndex(container).catch((error: unknown) => {
    logger.warn(
      `The search index is behind and will be tried again in a minute: ${error instanceof Error ? error.message : String(error)}`
    )
  })
}

export const config = { name: "catalogue-reconcile", schedule: "* * * * *" }
