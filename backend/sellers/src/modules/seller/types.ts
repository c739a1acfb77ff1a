/** What a seller can be. */
export const sellerKinds = ["cooperative", "cooperative_group", "household", "company"] as const
export type SellerKind = (typeof sellerKinds)[number]

/** Where a seller stands: `pending` until staff approve, `suspended` while staff hold its stall closed. */
export const sellerStatuses = ["pending", "active", "suspended"] as const
export type SellerStatus = (typeof sellerStatuses)[number]

/** What a member may do for the seller; an owner is a staff member who may also act on the stall itself. */
export const memberRoles = ["owner", "staff"] as const
export type MemberRole = (typeof memberRoles)[number]

/** How an article travels; shipping options and their prices follow from it. */
export const shipClasses = ["ambient", "fresh", "chilled", "frozen", "fragile", "bulky", "heavy"] as const
export type ShipClass = (typeof shipClasses)[number]

/** How far a good was processed, for the tax that is withheld. */
export const processingLevels = ["raw", "preliminary", "processed"] as const
export type ProcessingLevel = (typeof processingLevels)[number]
