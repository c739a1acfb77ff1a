import { Module } from "@medusajs/framework/utils"
import SiteModuleService from "./service"

/** The name under which the addresses of the site are resolved. */
export const SITE_MODULE = "site"

export default Module(SITE_MODULE, { service: SiteModuleService })
