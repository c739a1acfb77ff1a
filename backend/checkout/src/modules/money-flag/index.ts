import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import MoneyFlagModuleService from "./service"

/** The name under which the module is resolved. */
export const MONEY_FLAG_MODULE = "moneyFlag"

export default Module(MONEY_FLAG_MODULE, { service: MoneyFlagModuleService })

/** The money that waits for a person. */
export const moneyFlags = (container: MedusaContainer): MoneyFlagModuleService =>
  container.resolve<MoneyFlagModuleService>(MONEY_FLAG_MODULE)
