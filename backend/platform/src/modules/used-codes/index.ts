import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import UsedCodesService from "./service"

const USED_CODES_MODULE = "usedCodes"

/** The codes of second factors that were given. */
export const usedCodes = (container: MedusaContainer): UsedCodesService =>
  container.resolve<UsedCodesService>(USED_CODES_MODULE)

export default Module(USED_CODES_MODULE, { service: UsedCodesService })
