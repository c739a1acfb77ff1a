import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import PaymentGatewayModuleService from "./service"

/** The name under which the gateway's client is resolved. */
export const PAYMENT_GATEWAY_MODULE = "paymentGateway"

export default Module(PAYMENT_GATEWAY_MODULE, { service: PaymentGatewayModuleService })

/** The payment gateway with the checkout's settings. */
export const paymentGateway = (container: MedusaContainer): PaymentGatewayModuleService =>
  container.resolve<PaymentGatewayModuleService>(PAYMENT_GATEWAY_MODULE)
