export * from "./types"
export * from "./workflows/create-listings"
export * from "./workflows/update-listing"
export * from "./workflows/update-listings"
