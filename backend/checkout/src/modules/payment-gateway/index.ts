import { Module } from "@medusajs/framework/utils"
import VietqrModuleService from "./service"

/** The name under which the gateway's client is resolved. */
export const VIETQR_MODULE = "vietqr"

export default Module(VIETQR_MODULE, { service: VietqrModuleService })
