import { Module } from "@medusajs/framework/utils"
import ListingReviewModuleService from "./service"

/** The name under which the container knows which listings wait for a person. */
export const LISTING_REVIEW_MODULE = "listing_review"

export default Module(LISTING_REVIEW_MODULE, { service: ListingReviewModuleService })
