import { fold } from "./fold"

/** Who carries parcels; `other` is a bus, a neighbour, the seller itself. */
export const carriers = ["viettel_post", "vnpost", "ghn", "ghtk", "jt_express", "other"] as const
export type Carrier = (typeof carriers)[number]

/** The names under which carriers are stored with a parcel; shoppers read them on their order and in mails. */
export const carrierNames: Readonly<Record<Carrier, string>> = {
  viettel_post: "Viettel Post",
  vnpost: "Bưu điện Việt Nam",
  ghn: "Giao Hàng Nhanh",
  ghtk: "Giao Hàng Tiết Kiệm",
  jt_express: "J&T Express",
  other: "Xe khách hoặc tự giao",
}

/** How people write the names, folded. */
const spellings: readonly [Carrier, RegExp][] = [
  ["viettel_post", /\bviettel ?post\b|\bviettelpost\b|\bvtp\b|^viettel$/],
  ["vnpost", /\bvn ?post\b|\bbuu dien\b|\bems\b/],
  ["ghn", /\bghn\b|giao hang nhanh/],
  ["ghtk", /\bghtk\b|giao hang tiet kiem/],
  ["jt_express", /\bj ?t\b|\bjnt\b|\bjt express\b/],
  ["other", /^other$|^xe khach hoac tu giao$/],
]

/** The carrier of a name as people write it, or of its id; null for a name that is no carrier's. */
export function readCarrier(name: string): Carrier | null {
  const folded = fold(name)
  return spellings.find(([, spelling]) => spelling.test(folded))?.[0] ?? null
}

/**
 * Public pages on which anybody follows a parcel. Their addresses were found the same in many shops that link to them.
 * Viettel Post and VNPost are left out on purpose, as shops differ on theirs. A link that leads nowhere is worse than a
 * number to copy.
 */
const pages: Readonly<Partial<Record<Carrier, string>>> = {
  ghn: "https://donhang.ghn.vn/?order_code=",
  ghtk: "https://i.ghtk.vn/",
  jt_express: "https://jtexpress.vn/vi/tracking?type=track&billcode=",
}

/**
 * Where a parcel can be followed, by its carrier's id or name; null for a carrier without a known page.
 *
 * @example trackingUrl("Giao hàng nhanh", "GYCYQNYM") // "https://donhang.ghn.vn/?order_code=GYCYQNYM"
 */
export function trackingUrl(carrier: string, code: string): string | null {
  const known = readCarrier(carrier)
  const page = known && pages[known]
  return page ? page + encodeURIComponent(code.trim()) : null
}
