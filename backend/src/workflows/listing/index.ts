export * from "./workflows/create-listings"
export * from "./workflows/update-listings"
export * from "./workflows/update-listing"
export * from "./types"
