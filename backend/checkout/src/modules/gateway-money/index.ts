import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import GatewayMoneyModuleService from "./service"

/** The name under which the module is resolved. */
export const GATEWAY_MONEY_MODULE = "gatewayMoney"

export default Module(GATEWAY_MONEY_MODULE, { service: GatewayMoneyModuleService })

/** What the gateway told of money of our intents that is no plain payment. */
export const gatewayMoney = (container: MedusaContainer): GatewayMoneyModuleService =>
  container.resolve<GatewayMoneyModuleService>(GATEWAY_MONEY_MODULE)
