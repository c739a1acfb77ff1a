import { Module } from "@medusajs/framework/utils"
import MarketModuleService from "./service"

/** The name under which the market's contact is resolved. */
export const MARKET_MODULE = "market"

export default Module(MARKET_MODULE, { service: MarketModuleService })
