import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import PaymentClaimModuleService from "./service"

/** The name under which the module is resolved. */
export const PAYMENT_CLAIM_MODULE = "paymentClaim"

export default Module(PAYMENT_CLAIM_MODULE, { service: PaymentClaimModuleService })

/** What shoppers say to have transferred. */
export const paymentClaims = (container: MedusaContainer): PaymentClaimModuleService =>
  container.resolve<PaymentClaimModuleService>(PAYMENT_CLAIM_MODULE)
