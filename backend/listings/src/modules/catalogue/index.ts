import { Module } from "@medusajs/framework/utils"
import CatalogueModuleService from "./service"

/** The name under which the container knows the catalogue. */
export const CATALOGUE_MODULE = "catalogue"

export default Module(CATALOGUE_MODULE, { service: CatalogueModuleService })
