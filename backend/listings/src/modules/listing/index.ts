import { Module } from "@medusajs/framework/utils"
import ListingModuleService from "./service"

/** The name under which the container knows the facts of listings, also in the rooms below. */
export const LISTING_MODULE = "listing"

export default Module(LISTING_MODULE, { service: ListingModuleService })
