import { Module } from "@medusajs/framework/utils"
import RateLimitsModuleService from "./service"

/** The name under which limits and trusted proxies are resolved. */
export const RATE_LIMITS_MODULE = "rateLimits"

export default Module(RATE_LIMITS_MODULE, { service: RateLimitsModuleService })
