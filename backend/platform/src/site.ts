import type { MedusaContainer } from "@medusajs/framework/types"
import { SITE_MODULE } from "./modules/site"
import type SiteModuleService from "./modules/site/service"

/**
 * The addresses of the site: `storefront_url`, `backend_url`, `panelUrl`.
 *
 * @example `${site(container).storefront_url}/san-pham/${handle}`
 */
export const site = (container: MedusaContainer): SiteModuleService =>
  container.resolve<SiteModuleService>(SITE_MODULE)
