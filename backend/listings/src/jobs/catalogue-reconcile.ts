import { jobPace } from "@chophien/platform/job-pace"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { catchUpIndex } from "../catalogue/catch-up-index"
import { searchCountService } from "../search-counts/search-count-service"
import { offerEnglish } from "../use-cases/offer-english"
import { reconcileReadModel } from "../use-cases/reconcile-read-model"
import { sendSeasonNotices } from "../use-cases/send-season-notices"

/** Every minute: what the read model missed, then what the search engine missed; who waits for a season; old counts; the language of the Admin. */
export default async function reconcileCatalogue(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  await reconcileReadModel(container)
  await catchUpIndex(container).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    logger.warn(`The search index is behind and will be tried again in a minute: ${reason}`)
  })
  await sendSeasonNotices(container)
  await offerEnglish(container)
  await searchCountService(container).removeOld()
}

export const config = { name: "catalogue-reconcile", schedule: jobPace("* * * * *") }
