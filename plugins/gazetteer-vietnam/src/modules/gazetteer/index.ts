import { Module } from "@medusajs/framework/utils"
import GazetteerModuleService from "./service"

/** The name under which the container knows the gazetteer. */
export const GAZETTEER_MODULE = "gazetteer"

export default Module(GAZETTEER_MODULE, { service: GazetteerModuleService })
