/** Where a parcel can be followed, by its carrier's name as people write it; null for a carrier without a known page. */
export { trackingUrl } from "@chophien/vocabulary/carriers"
