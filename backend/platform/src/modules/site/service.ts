import { z } from "@medusajs/framework/zod"
import { guardAdminPages } from "./guard-admin-pages"
import { hideSecretsInLog } from "./hide-secrets-in-log"

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""))
const optionsSchema = z.object({ storefront_url: address, backend_url: address })

/**
 * Where people's browsers find the site; addresses without a slash at their end. With it the Admin's pages are guarded and
 * secrets of addresses stay out of the log. Both are set up before the server listens, as no middleware comes in time.
 */
export default class SiteModuleService {
  readonly storefront_url: string
  readonly backend_url: string
  /** Where members of sellers work. */
  readonly panelUrl: string

  constructor(_container: unknown, options: unknown) {
    const { storefront_url, backend_url } = optionsSchema.parse(options)
    this.storefront_url = storefront_url
    this.backend_url = backend_url
    this.panelUrl = `${backend_url}/sell`
    guardAdminPages(backend_url)
    hideSecretsInLog()
  }
}
