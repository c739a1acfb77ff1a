import type {
  Category,
  CommuneCard,
  Listing,
  ListingCard,
  ListingPage,
  Seller,
  SellerCard,
} from "../store/catalogue"
import type { Province } from "../store/places"
import type { Picture } from "../wire/picture"

/** A picture whose address says all about it, as the file provider writes it. */
export function examplePicture(name: string, alt: string): Picture {
  const folder = `/files/${name}_1600x1200_3PcNNYSFeXh4iIeAd4eIZ3eACHhn`
  const sources = (format: "avif" | "webp") =>
    [320, 640].map((width) => ({ url: `${folder}/${width}.${format}`, width }))
  return {
    url: `${folder}/master.webp`,
    alt,
    width: 1600,
    height: 1200,
    placeholder: "data:image/png;base64,iVBORw0KGgo=",
    avif: sources("avif"),
    webp: sources("webp"),
  }
}

export const title = "Gà đen Pà Cò (làm sạch, nguyên con)"
export const handle = "ga-den-pa-co"
export const province: Province = { code: "25", name: "Phú Thọ", full_name: "Tỉnh Phú Thọ" }
export const place = { code: "05212", name: "Pà Cò", full_name: "Xã Pà Cò", slug: "pa-co" }
export const category: Category = {
  slug: "thit-gia-cam",
  name: "Thịt, gia cầm",
  count: 12,
  picture: examplePicture("01jga", "Thịt, gia cầm"),
}
export const commune: CommuneCard = { ...place, lat: 20.75, lng: 104.9, listings: 9, sellers: 1 }

export const sellerCard: SellerCard = {
  id: "sel_01JPACO",
  handle: "htx-pa-co",
  name: "Hợp tác xã nông nghiệp Pà Cò",
  kind: "cooperative",
  picture: null,
  commune: place,
  province: { code: province.code, name: province.name },
  is_sample: true,
  listings: 9,
}
export const seller: Seller = {
  ...sellerCard,
  description: "Chúng tôi nuôi gà và hái chè ở ngay xã mình.",
  description_en: null,
  address_line: "Xóm Bò Báu",
  phone: "+84912345678",
  approved_at: "2026-09-12T02:00:00.000Z",
  rating: { speed: 4.6, packing: 4.8, count: 41 },
  pause: null,
  opening_days: [1, 2, 3, 4, 5, 6],
  contact_note: null,
}

export const listingCard: ListingCard = {
  id: "prod_01JGADEN",
  handle,
  title,
  title_en: "Black chicken of Pà Cò",
  unit: "con ~1,3 kg",
  price: 360_000,
  price_max: 360_000,
  in_stock: true,
  perishable: true,
  ship_class: "frozen",
  season_months: [],
  season: "all_year",
  sold_off_season: false,
  picture: examplePicture("01jga", title),
  category: { slug: category.slug, name: category.name },
  seller: { handle: sellerCard.handle, name: sellerCard.name },
  commune: { slug: place.slug, full_name: place.full_name },
  is_sample: true,
  rating: { average: 4.7, count: 23 },
}
export const listing: Listing = {
  ...listingCard,
  description: "Gà thả đồi, làm sạch trong ngày, đông lạnh nguyên con.",
  description_en: null,
  pictures: [examplePicture("01jga", title)],
  variants: [
    {
      id: "variant_01JGADEN",
      title: "1 con",
      sku: null,
      price: 360_000,
      weight_g: 1300,
      in_stock: true,
      stock_left: 6,
    },
  ],
  seller,
  standing: "on_sale",
}

/** How many listings each filter leaves. */
export const facets: ListingPage["facets"] = {
  categories: [{ slug: category.slug, name: category.name, count: 1 }],
  communes: [{ slug: place.slug, name: place.full_name, count: 1 }],
  seller_kinds: [{ kind: "cooperative", count: 1 }],
  prices: [{ from: 200_000, to: 500_000, count: 1 }],
  in_season: 0,
  in_stock: 1,
  carried: null,
}
