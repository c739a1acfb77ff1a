/** How a parcel travels: by ordinary carriage, or kept cold from door to door. */
export const shippingServices = ["standard", "cold"] as const
export type ShippingService = (typeof shippingServices)[number]

/** The three parts of the country a tariff tells apart. */
export const regions = ["north", "centre", "south"] as const
export type Region = (typeof regions)[number]

/** Where a parcel goes, seen from where it starts. */
export const zones = ["same_province", "north", "centre", "south"] as const
export type Zone = (typeof zones)[number]
