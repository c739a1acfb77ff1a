export {
  type ProcessingLevel,
  processingLevels,
  type ShipClass,
  shipClasses,
} from "@chophien/vocabulary/goods"
export { sellerStatuses } from "@chophien/vocabulary/seller"
