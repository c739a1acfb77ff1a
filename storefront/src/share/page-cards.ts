import { createHash } from "node:crypto"
import type { Answer, Picture } from "@chophien/contract"
import type { Listing, readCommune, Seller } from "@chophien/contract/store/catalogue"
import { formatVnd } from "@chophien/vocabulary/amount"
import type { Locale } from "@chophien/vocabulary/locale"
import { formatNumber } from "@chophien/vocabulary/number"
import { nameInSentence, placeName } from "@chophien/vocabulary/place-kind"
import type { Messages } from "../i18n"
import { titleOf, unitOf } from "../i18n/goods-words"
import type { ShareCard } from "./share-card"

type Words = { t: Messages; locale: Locale; goodsLang: "vi" | undefined }

/** Wide enough for the photo of a card, and no wider than that. */
const photo_width = 640

const photoOf = (picture: Picture | null | undefined): string | null => {
  if (!picture) return null
  const wide = picture.webp.find(({ width }) => width >= photo_width) ?? picture.webp.at(-1)
  return new URL(wide?.url ?? picture.url, "http://localhost").pathname
}

/** What a listing costs: its price, or the lowest of them. */
export const priceInWords = (
  { price, price_max }: Pick<Listing, "price" | "price_max">,
  { t }: Words
): string => (price === price_max ? formatVnd(price) : `${t.card.from} ${formatVnd(price)}`)

export const listingCard = (listing: Listing, words: Words): ShareCard => ({
  title: titleOf(listing, words).text,
  price: `${priceInWords(listing, words)} ${words.t.card.per(unitOf(listing.unit, words).text)}`,
  lines: [
    `${placeName(listing.commune.full_name, words.locale)}, ${listing.seller.province.name}`,
    listing.seller.name,
  ],
  picture: photoOf(listing.pictures[0] ?? listing.picture),
})

export const sellerCard = (seller: Seller, { t, locale }: Words): ShareCard => ({
  title: seller.name,
  price: null,
  lines: [
    t.seller.kinds[seller.kind],
    `${placeName(seller.commune.full_name, locale)}, ${seller.province.name}`,
  ],
  picture: photoOf(seller.picture),
})

export const communeCard = (
  { commune, picture }: { commune: Answer<typeof readCommune>["commune"]; picture: Picture | null },
  { t, locale }: Words
): ShareCard => ({
  title: t.commune.title(nameInSentence(commune.full_name, locale)),
  price: null,
  lines: [
    commune.province.name,
    t.commune.counts(formatNumber(commune.listings, locale), formatNumber(commune.sellers, locale)),
  ],
  picture: photoOf(picture),
})

export const marketCard = ({ t }: Words): ShareCard => ({
  title: t.site.tagline,
  price: null,
  lines: [t.site.share],
  picture: null,
})

/** Where the picture of a page is; its address changes with what it shows, as those who copy it keep it for long. */
export function shareAddress(
  kind: "san-pham" | "gian-hang" | "xa" | "cho",
  name: string,
  card: ShareCard
): string {
  const version = createHash("sha256").update(JSON.stringify(card)).digest("base64url").slice(0, 10)
  return `/anh-chia-se/${kind}/${name}.jpg?v=${version}`
}
