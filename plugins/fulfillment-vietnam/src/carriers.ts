/** A carrier's public page on which anybody follows a parcel: its address up to the number. */
type TrackingPage = { carrier: string; names: RegExp; address: (number: string) => string }

/**
 * Pages whose address was found the same in many shops that link to them. Viettel Post and VNPost are left out on
 * purpose: shops differ on theirs, and a link that leads nowhere is worse than a number to copy.
 */
const pages: readonly TrackingPage[] = [
  {
    carrier: "GHN",
    names: /\bghn\b|giao hang nhanh/,
    address: (number) => `https://donhang.ghn.vn/?order_code=${number}`,
  },
  {
    carrier: "GHTK",
    names: /\bghtk\b|giao hang tiet kiem/,
    address: (number) => `https://i.ghtk.vn/${number}`,
  },
  {
    carrier: "J&T Express",
    names: /\bj ?& ?t\b|\bjnt\b|\bjt express\b/,
    address: (number) => `https://jtexpress.vn/vi/tracking?type=track&billcode=${number}`,
  },
]

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()

/**
 * Where a parcel can be followed, by the carrier's name as people write it; null for a carrier without a known page.
 *
 * @example trackingUrl("Giao hàng nhanh", "GYCYQNYM") // "https://donhang.ghn.vn/?order_code=GYCYQNYM"
 */
export function trackingUrl(carrier: string, number: string): string | null {
  const name = plain(carrier)
  return pages.find(({ names }) => names.test(name))?.address(encodeURIComponent(number.trim())) ?? null
}
