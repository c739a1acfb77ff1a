export * from "../listing-input"
export * from "./create-listings"
export * from "./update-listing"
export * from "./update-listings"
