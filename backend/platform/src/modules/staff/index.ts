import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import StaffService from "./service"

/** Name under which the module of staff is resolved. */
export const STAFF_MODULE = "staff"

/** The module of staff: roles. */
export const staffModule = (container: MedusaContainer): StaffService =>
  container.resolve<StaffService>(STAFF_MODULE)

export default Module(STAFF_MODULE, { service: StaffService })
