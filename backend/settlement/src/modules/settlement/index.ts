import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import SettlementModuleService from "./service"

/** The name under which the room of settlement is resolved, also by the rooms below it. */
export const SETTLEMENT_MODULE = "settlement"

export default Module(SETTLEMENT_MODULE, { service: SettlementModuleService })

/** What is frozen of sales, and how sellers are paid. */
export const settlement = (container: MedusaContainer): SettlementModuleService =>
  container.resolve<SettlementModuleService>(SETTLEMENT_MODULE)
