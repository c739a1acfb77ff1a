import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import ComplaintModuleService from "./service"

/** The name under which the complaints of shoppers are resolved. */
export const COMPLAINT_MODULE = "complaint"

export default Module(COMPLAINT_MODULE, { service: ComplaintModuleService })

/** What shoppers report after an order came. */
export const complaints = (container: MedusaContainer): ComplaintModuleService =>
  container.resolve<ComplaintModuleService>(COMPLAINT_MODULE)
