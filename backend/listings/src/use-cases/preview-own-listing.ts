import { randomBytes } from "node:crypto"
import type { Answer, ReadBody } from "@chophien/contract"
import type { previewListing } from "@chophien/contract/seller/listings"
import { preview_prefix } from "@chophien/contract/store/standing"
import { Problem } from "@chophien/platform/problem"
import { site } from "@chophien/platform/site"
import { requireOwnPictures } from "@chophien/sellers/own-pictures"
import { perishableClasses } from "@chophien/vocabulary/goods"
import { normalSeason } from "@chophien/vocabulary/season"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"
import type { PageRow } from "../catalogue/listed-rows"
import { previewId } from "../catalogue/read-shown-listing"
import { listingService } from "../listing-service"
import { readCategoryIds } from "../read-category-ids"
import { texts } from "../texts"
import { showOwnListing } from "./show-own-listing"

/** How long a preview can be looked at. */
const lifetime_ms = 30 * 60 * 1000
/** How many of a seller's previews stay at once. */
const most = 5

type Input = ReadBody<typeof previewListing>

/**
 * Keeps a listing that is not published, so that the shop's own page shows it. Nobody finds it without the address, which
 * holds a token of 120 random bits.
 * @throws Problem `seller_not_active`, `picture_not_yours`, `listing_category_unknown`, `listing_content_unclear`,
 * `not_found` for a listing of somebody else
 */
export async function previewOwnListing(
  container: MedusaContainer,
  seller_id: string,
  input: Input
): Promise<Answer<typeof previewListing>> {
  const known = input.listing_id ? await showOwnListing(container, seller_id, input.listing_id) : null
  const known_urls = known?.pictures.map(({ url }) => url)
  await requireOwnPictures(container, seller_id, input.picture_urls, known_urls)
  await readCategoryIds(container, [input.category_slug])
  const seller = await catalogueService(container).sellerBy("id", seller_id)
  if (!seller) throw new Problem("conflict", texts.seller_not_active, { values: { name: "" } })
  const token = randomBytes(15).toString("hex")
  const handle = `${preview_prefix}${token}`
  const { variants, stock } = variantsOf(input)
  const prices = variants.map(({ price }) => price)
  const perishable = input.perishable ?? perishableClasses.includes(input.ship_class)
  const row: PageRow & { producer_own: boolean; processing_level: string } = {
    id: input.listing_id ?? handle,
    handle,
    title: input.title,
    description: input.description,
    unit: input.unit,
    seller_id,
    commune_slug: seller.commune_slug,
    category_slug: input.category_slug,
    price: Math.min(...prices),
    price_max: Math.max(...prices),
    ship_class: input.ship_class,
    perishable,
    season_months: normalSeason(input.season_months),
    sold_off_season: input.sold_off_season ?? !perishable,
    is_sample: false,
    producer_own: input.producer_own,
    processing_level: input.processing_level,
    picture_urls: input.picture_urls,
    variants,
    rating_count: 0,
    rating_stars: 0,
  }
  await listingService(container).keepPreview(
    { id: previewId(token), seller_id, page: { row, stock } },
    { lifetime_ms, most }
  )
  return {
    url: `${site(container).storefront_url}/san-pham/${handle}`,
    expires_at: new Date(Date.now() + lifetime_ms).toISOString(),
  }
}

/** The variants as a page shows them, and what is for sale of each stock that they draw on. */
function variantsOf(input: Input): { variants: PageRow["variants"]; stock: Record<string, number> } {
  const {
    shared_stock,
    variant_title,
    unit,
    price,
    weight_g,
    content,
    stock: own,
    more_variants = [],
  } = input
  const all = [{ title: variant_title ?? unit, price, weight_g, content, stock: own }, ...more_variants]
  const stock: Record<string, number> = shared_stock ? { shared: shared_stock.amount } : {}
  const variants = all.map((variant, at) => {
    if ((shared_stock ? variant.content : variant.stock) === undefined)
      throw new Problem("invalid_request", texts.listing_content_unclear, { param: "more_variants" })
    const item = shared_stock ? "shared" : `own_${at}`
    if (!shared_stock) stock[item] = variant.stock ?? 0
    return {
      id: `preview_${at}`,
      title: variant.title,
      sku: null,
      price: variant.price,
      weight_g: variant.weight_g,
      items: [{ id: item, quantity: shared_stock ? (variant.content ?? 1) : 1 }],
      backorder: false,
    }
  })
  return { variants, stock }
}
