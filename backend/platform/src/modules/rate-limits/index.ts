import { Module } from "@medusajs/framework/utils"
import TrafficModuleService from "./service"

/** The name under which the traffic module is resolved. */
export const TRAFFIC_MODULE = "traffic"

export default Module(TRAFFIC_MODULE, { service: TrafficModuleService })
