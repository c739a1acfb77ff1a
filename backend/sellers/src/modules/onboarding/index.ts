import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import OnboardingModuleService from "./service"

/** The name under which applications, papers and identifications are resolved. */
export const ONBOARDING_MODULE = "sellerOnboarding"

export default Module(ONBOARDING_MODULE, { service: OnboardingModuleService })

/** What is known of sellers and of those who want to become one. */
export const onboarding = (container: MedusaContainer): OnboardingModuleService =>
  container.resolve<OnboardingModuleService>(ONBOARDING_MODULE)
