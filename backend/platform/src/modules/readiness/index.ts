import { Module } from "@medusajs/framework/utils"
import ReadinessModuleService from "./service"

/** The name under which checks and the last runs of jobs are resolved. */
export const READINESS_MODULE = "readiness"

export default Module(READINESS_MODULE, { service: ReadinessModuleService })
