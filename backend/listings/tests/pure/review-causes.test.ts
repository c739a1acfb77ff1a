import { findCauses, hashOfContent, type ShownContent } from "../../src/moderation/review-causes"

const shown: ShownContent = {
  title: "Gà đen Pà Cò",
  description: "Nuôi thả trên núi.",
  picture_urls: ["/a", "/b"],
  category_slug: "gia-cam",
  prices: { small: 360_000, large: 500_000 },
}
const watched = { waits: ["new", "title", "pictures", "price", "category"], price_band_percent: 20 }
const after = (changes: Partial<ShownContent>) => findCauses(shown, { ...shown, ...changes }, watched, false)

it("names what changed of goods that are shown", () => {
  expect(after({})).toEqual([])
  expect(after({ title: "Gà ta" })).toEqual(["title"])
  expect(after({ picture_urls: ["/b"] })).toEqual([])
  expect(after({ picture_urls: ["/b", "/c"] })).toEqual(["pictures"])
  expect(after({ category_slug: "che" })).toEqual(["category"])
  expect(after({ description: "Mới." })).toEqual([])
})

it("lets a price move within its band, to the đồng", () => {
  expect(after({ prices: { ...shown.prices, small: 432_000 } })).toEqual([])
  expect(after({ prices: { ...shown.prices, small: 432_001 } })).toEqual(["price"])
  expect(after({ prices: { ...shown.prices, small: 288_000 } })).toEqual([])
  expect(after({ prices: { ...shown.prices, small: 36_000 } })).toEqual(["price"])
  expect(after({ prices: { ...shown.prices, jumbo: 9_000_000 } })).toEqual([])
})

it("waits only for what the seller's rule names, and not for what was passed", () => {
  const usual = { waits: ["price"], price_band_percent: 80 }
  expect(findCauses(null, shown, watched, false)).toEqual(["new"])
  expect(findCauses(null, shown, usual, false)).toEqual([])
  expect(findCauses(null, shown, watched, true)).toEqual([])
  expect(hashOfContent(shown)).not.toBe(hashOfContent({ ...shown, prices: { small: 1, large: 500_000 } }))
  expect(hashOfContent(shown)).toBe(hashOfContent({ ...shown, picture_urls: ["/b", "/a"] }))
})
