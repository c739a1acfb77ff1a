import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import ReviewModuleService from "./service"

/** The name under which reviews are resolved, also by the rooms below. */
export const REVIEW_MODULE = "review"

export default Module(REVIEW_MODULE, { service: ReviewModuleService })

/** What buyers wrote of goods and sellers. */
export const reviewService = (container: MedusaContainer): ReviewModuleService =>
  container.resolve<ReviewModuleService>(REVIEW_MODULE)
