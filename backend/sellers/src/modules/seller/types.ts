export {
  type ProcessingLevel,
  processingLevels,
  type ShipClass,
  shipClasses,
} from "@chophien/vocabulary/goods"
export {
  type MemberRole,
  memberRoles,
  type SellerKind,
  type SellerStatus,
  sellerKinds,
  sellerStatuses,
} from "@chophien/vocabulary/seller"
