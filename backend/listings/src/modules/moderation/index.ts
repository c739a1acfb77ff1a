import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import ModerationModuleService from "./service"

/** The name under which the container knows what waits, who is trusted, and what is asked to go. */
export const MODERATION_MODULE = "moderation"

export default Module(MODERATION_MODULE, { service: ModerationModuleService })

/** What waits for a look, whom the centre trusts, what authorities and shoppers ask for. */
export const moderation = (container: MedusaContainer): ModerationModuleService =>
  container.resolve<ModerationModuleService>(MODERATION_MODULE)
