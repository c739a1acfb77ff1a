import { seasonMask } from "@chophien/vocabulary/season"
import { slugOf } from "@chophien/vocabulary/slug"
import { termsOf } from "../../src/finding/terms"
import type { ListingRow, SellerRow } from "../../src/modules/catalogue/types"
import { type Market, startMarket } from "./market"
import { categories, lines, products, sellers } from "./seed-data"

/**
 * A marketplace that shows the sample province: its communes, and the read model's rows as they are made from its
 * products. `meilisearch` is the address of the search engine, none for PostgreSQL alone.
 */
export async function startSampleMarket(meilisearch?: string): Promise<Market> {
  // Jobs as often as in a shop that people buy in: they take time from the searches that are timed.
  const market = await startMarket(meilisearch, { JOB_INTERVAL_MS: "60000" })
  try {
    await furnishSample(market)
    if (meilisearch) await market.app.service("search", "reindex", { index: "listing" })
    return market
  } catch (error) {
    await market.close()
    throw error
  }
}

async function furnishSample({ app }: Market): Promise<void> {
  const codes = new Set(sellers.map((seller) => seller.commune_code))
  const communes = lines("communes.csv")
    .filter(([code = ""]) => codes.has(code))
    .map(([code = "", name = "", full_name = "", type = "", province_code = ""]) => ({
      code,
      name,
      full_name,
      type,
      province_code,
      slug: `xa-${code}`,
    }))
  const former = lines("former-communes.csv")
    .filter((row) => codes.has(row[4] ?? ""))
    .map(([old_code, old_name, old_district, old_province, new_code, how]) => ({
      old_code,
      old_name,
      old_district,
      old_province,
      new_code,
      how,
    }))
  await app.service("gazetteer", "importGazetteer", { provinces: [], communes, former })
  const there = await app.sql<{ handle: string }>("select handle from product_category")
  const known = new Set(there.map(({ handle }) => handle))
  await app.service(
    "product",
    "createProductCategories",
    categories
      .filter(({ slug }) => !known.has(slug))
      .map(({ slug, name, name_en }) => ({
        name,
        handle: slug,
        is_active: true,
        is_internal: false,
        metadata: { name_en },
      }))
  )
  // The minute's job reads everything once; what is made here has no products for it to read.
  const far = new Date(Date.now() + 86_400_000)
  for (const name of ["read-model", "read-model-full"]) await app.service("catalogue", "reach", name, far)
  await app.service("catalogue", "applyChanges", {
    ...sampleRows(communes),
    removed_listings: [],
    removed_sellers: [],
  })
}

type SampleCommune = { code: string; name: string; full_name: string; slug: string }

/** The read model's rows of the sample province. */
function sampleRows(communes: SampleCommune[]): { listings: ListingRow[]; sellers: SellerRow[] } {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]))
  const rowsOfSellers = sellers.map((seller): SellerRow => {
    const commune = byCode.get(seller.commune_code)
    if (!commune) throw new Error(`No commune ${seller.commune_code}`)
    return {
      id: `sel_${seller.handle}`,
      handle: seller.handle,
      name: seller.name,
      kind: seller.kind,
      picture_url: null,
      is_sample: true,
      description: seller.description,
      address_line: seller.address_line,
      phone: seller.phone,
      approved_at: null,
      commune_code: commune.code,
      commune_name: commune.name,
      commune_full_name: commune.full_name,
      commune_slug: commune.slug,
      commune_lat: null,
      commune_lng: null,
      province_code: "25",
      province_name: "Phú Thọ",
      search_text: ` ${slugOf(seller.name).replaceAll("-", " ")}`,
    }
  })
  const sellerByHandle = new Map<string, SellerRow>(rowsOfSellers.map((seller) => [seller.handle, seller]))
  const rowsOfListings = products.map((product, at): ListingRow => {
    const seller = sellerByHandle.get(product.seller)
    if (!seller) throw new Error(`No seller ${product.seller}`)
    const prices = product.variants.map((variant) => variant.price)
    return {
      id: `prod_${product.handle}`,
      handle: product.handle,
      title: product.title,
      description: "",
      unit: product.unit,
      seller_id: seller.id,
      seller_kind: seller.kind,
      province_code: seller.province_code,
      commune_slug: seller.commune_slug,
      category_slug: product.category,
      price: Math.min(...prices),
      price_max: Math.max(...prices),
      ship_class: product.ship_class,
      perishable: product.perishable,
      season_months: product.season_months,
      season_mask: seasonMask(product.season_months),
      sold_off_season: product.sold_off_season,
      is_sample: true,
      picture_urls: [],
      rating_count: 0,
      rating_stars: 0,
      variants: product.variants.map(({ title, price, weight_g }, place) => ({
        id: `variant_${product.handle}_${place}`,
        title,
        sku: null,
        price,
        weight_g,
        items: [],
        backorder: true,
      })),
      inventory_item_ids: [],
      terms: termsOf(product.title),
      listed_at: new Date(Date.UTC(2026, 10, 1) - at * 60_000).toISOString(),
    }
  })
  return { listings: rowsOfListings, sellers: rowsOfSellers }
}

/** Families whose names make listings of one kind different. */
const families = [
  "Nguyễn",
  "Trần",
  "Bùi",
  "Đinh",
  "Hà",
  "Quách",
  "Phùng",
  "Sùng",
  "Giàng",
  "Lò",
  "Triệu",
  "Xa",
]
const givenNames = [
  "An",
  "Bình",
  "Chinh",
  "Dung",
  "Giang",
  "Hòa",
  "Khánh",
  "Lan",
  "Minh",
  "Nga",
  "Páo",
  "Thảo",
]
const batch_size = 500

/**
 * Lists `count` goods in all: those of the sample again and again, each of another family and at another price. The index
 * hears nothing of them.
 */
export async function listMany({ app }: Market, count: number): Promise<void> {
  const stored = await app.sql<ListingRow>(
    "select * from catalogue_listing where deleted_at is null order by id"
  )
  for (let from = stored.length; from < count; from += batch_size) {
    const listings = Array.from({ length: Math.min(batch_size, count - from) }, (_, place): ListingRow => {
      const at = from + place
      const row = stored[at % stored.length]
      if (!row) throw new Error("The sample has no listings")
      const family = families[at % families.length]
      const name = givenNames[Math.floor(at / families.length) % givenNames.length]
      const title = `${row.title} nhà ${family} ${name} ${Math.floor(at / stored.length)}`
      const price = row.price + (at % 50) * 1000
      return {
        ...row,
        id: `prod_many_${at}`,
        handle: `many-${at}`,
        title,
        price,
        price_max: Math.max(price, row.price_max),
        variants: row.variants.map((variant) => ({ ...variant, id: `${variant.id}_${at}` })),
        terms: termsOf(title),
        listed_at: new Date(Date.UTC(2026, 8, 1) - at * 60_000).toISOString(),
      }
    })
    await app.service("catalogue", "applyChanges", {
      listings,
      sellers: [],
      removed_listings: [],
      removed_sellers: [],
    })
  }
}
