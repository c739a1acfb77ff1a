import type { Answer } from "@chophien/contract"
import type { listCommunes } from "@chophien/contract/store/catalogue"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"

const communes_max = 1000

/** The communes with something on sale, those with most listings first. */
export async function listShopCommunes(container: MedusaContainer): Promise<Answer<typeof listCommunes>> {
  return { communes: await catalogueService(container).findCommunes({ limit: communes_max }) }
}
