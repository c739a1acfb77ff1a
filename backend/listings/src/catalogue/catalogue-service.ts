import type { MedusaContainer } from "@medusajs/framework/types"
import { CATALOGUE_MODULE } from "../modules/catalogue"
import type CatalogueModuleService from "../modules/catalogue/service"

/** The service of what shoppers see. */
export const catalogueService = (container: MedusaContainer) =>
  container.resolve<CatalogueModuleService>(CATALOGUE_MODULE)
