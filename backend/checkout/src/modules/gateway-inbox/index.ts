import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import GatewayInboxModuleService from "./service"

/** The name under which the module is resolved. */
export const GATEWAY_INBOX_MODULE = "gatewayInbox"

export default Module(GATEWAY_INBOX_MODULE, { service: GatewayInboxModuleService })

/** The inbox of the gateway's events. */
export const gatewayInbox = (container: MedusaContainer): GatewayInboxModuleService =>
  container.resolve<GatewayInboxModuleService>(GATEWAY_INBOX_MODULE)
