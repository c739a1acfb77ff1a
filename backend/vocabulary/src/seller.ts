/** What a seller can be: hợp tác xã, tổ hợp tác, hộ kinh doanh, doanh nghiệp. */
export const sellerKinds = ["cooperative", "cooperative_group", "household", "company"] as const
export type SellerKind = (typeof sellerKinds)[number]

/** Where a seller stands: `pending` until staff approve, `suspended` while staff hold its stall closed. */
export const sellerStatuses = ["pending", "active", "suspended"] as const
export type SellerStatus = (typeof sellerStatuses)[number]

/** What a member may do for the seller; an owner is a staff member who may also act on the stall itself. */
export const memberRoles = ["owner", "staff"] as const
export type MemberRole = (typeof memberRoles)[number]

/** Whether a value names a kind of seller. */
export const isSellerKind = (value: unknown): value is SellerKind =>
  sellerKinds.some((kind) => kind === value)
