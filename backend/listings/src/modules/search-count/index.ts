import { Module } from "@medusajs/framework/utils"
import SearchCountModuleService from "./service"

/** The name under which the container knows what was searched for. */
export const SEARCH_COUNT_MODULE = "search_count"

export default Module(SEARCH_COUNT_MODULE, { service: SearchCountModuleService })
