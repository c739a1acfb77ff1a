export * from "./workflows/confirm-seller-order"
export * from "./workflows/ship-seller-order"
export * from "./types"
