import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import CoverageModuleService from "./service"

/** The name under which the container knows what provinces measure. */
export const COVERAGE_MODULE = "coverage"

export default Module(COVERAGE_MODULE, { service: CoverageModuleService })

/** What provinces measure of their communes. */
export const coverageService = (container: MedusaContainer): CoverageModuleService =>
  container.resolve<CoverageModuleService>(COVERAGE_MODULE)
