import type { MedusaContainer } from "@medusajs/framework/types"
import { GAZETTEER_MODULE } from "./modules/gazetteer"
import type GazetteerModuleService from "./modules/gazetteer/service"

/** Provinces and communes. */
export const gazetteer = (container: MedusaContainer): GazetteerModuleService =>
  container.resolve<GazetteerModuleService>(GAZETTEER_MODULE)
