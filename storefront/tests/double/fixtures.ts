import type {
  Category,
  CommuneCard,
  Listing,
  ListingCard,
  Seller,
  SellerCard,
} from "@chophien/contract/store/catalogue"
import type { Market } from "@chophien/contract/store/market"
import type { CommuneMatch, Province } from "@chophien/contract/store/places"
import { perishableClasses, type ShipClass } from "@chophien/vocabulary/goods"
import { bareName } from "@chophien/vocabulary/place-kind"
import { seasonState } from "@chophien/vocabulary/season"
import type { sellerKinds } from "@chophien/vocabulary/seller"
import { slugOf } from "@chophien/vocabulary/slug"
import { pictureOf } from "./pictures"

type Place = CommuneMatch & { lat: number; lng: number }

const place = (code: string, full_name: string, slug: string, lat: number, lng: number): Place => ({
  code,
  name: bareName(full_name),
  full_name,
  slug,
  province_code: "25",
  province_name: "Phú Thọ",
  lat,
  lng,
})

/** Communes that the double knows; the last lies in another province. */
export const places: Place[] = [
  place("05212", "Xã Pà Cò", "pa-co", 20.75, 104.9),
  place("05116", "Xã Cao Phong", "cao-phong", 20.71, 105.32),
  place("05089", "Xã Thung Nai", "thung-nai", 20.78, 105.23),
  place("05251", "Xã Mai Hạ", "mai-ha", 20.62, 105.09),
  place("08545", "Xã Long Cốc", "long-coc", 21.14, 105.05),
  place("08926", "Xã Đại Đình", "dai-dinh", 21.44, 105.58),
  {
    ...place("00004", "Phường Ba Đình", "ba-dinh-ha-noi", 21.03, 105.83),
    province_code: "01",
    province_name: "Hà Nội",
  },
]

/** The same as a search answers them. */
export const communeMatches: CommuneMatch[] = places.map(({ lat: _, lng: __, ...match }) => match)

/** Provinces that the double knows. */
export const provinces: Province[] = [
  { code: "25", name: "Phú Thọ", full_name: "Tỉnh Phú Thọ" },
  { code: "01", name: "Hà Nội", full_name: "Thành phố Hà Nội" },
  { code: "79", name: "Hồ Chí Minh", full_name: "Thành phố Hồ Chí Minh" },
]

const names = [
  "Hợp tác xã Pà Cò",
  "Nhà vườn Cao Phong",
  "Tổ cá lồng Thung Nai",
  "Hợp tác xã dệt Mai Hạ",
  "Hợp tác xã chè Long Cốc",
  "Trại ong Đại Đình",
]
const kinds = [
  "cooperative",
  "household",
  "cooperative_group",
  "company",
] satisfies (typeof sellerKinds)[number][]
const drawings = ["ga-den", "cam-cao-phong", "ca-song-da", "tho-cam", "che-shan-tuyet", "mat-ong"]

/** One seller in each commune of the province. */
export const sellers: Seller[] = names.map((name, index) => {
  const commune = places[index]
  const kind = kinds[index % kinds.length]
  if (!commune || !kind) throw new Error("each seller needs a commune and a kind")
  return {
    id: `sel_${index + 1}`,
    handle: `gian-${commune.slug}`,
    name,
    kind,
    picture: index % 2 === 0 ? pictureOf(drawings[index] ?? "mat-ong", name) : null,
    commune: { code: commune.code, name: commune.name, full_name: commune.full_name, slug: commune.slug },
    province: { code: "25", name: "Phú Thọ" },
    is_sample: true,
    listings: 0,
    description:
      "Chúng tôi làm nghề của cha ông ở ngay xã mình: trồng, hái, phơi, dệt theo mùa.\n\nKhách ghé thăm xin gọi trước một ngày.",
    description_en: index === 0 ? "We raise chickens and pick tea in our own commune." : null,
    address_line: "Xóm Bò Báu",
    phone: "+84912345678",
    approved_at: "2026-09-12T02:00:00.000Z",
    rating: index === 0 ? { speed: 4.6, packing: 4.8, count: 41 } : null,
    pause: null,
    opening_days: [1, 2, 3, 4, 5, 6],
    contact_note: null,
  }
})

/** Categories, each with what is drawn for it. */
export const kindsOfGoods = [
  { slug: "thit-gia-cam", name: "Thịt, gia cầm", drawing: "ga-den" },
  { slug: "trai-cay", name: "Trái cây", drawing: "cam-cao-phong" },
  { slug: "ca-thuy-san", name: "Cá, thủy sản", drawing: "ca-song-da" },
  { slug: "tho-cam-thu-cong", name: "Thổ cẩm, thủ công", drawing: "tho-cam" },
  { slug: "che-do-uong", name: "Chè, đồ uống", drawing: "che-shan-tuyet" },
  { slug: "mat-ong-thao-duoc", name: "Mật ong, thảo dược", drawing: "mat-ong" },
]

type Row = [title: string, kind: number, price: number, unit: string, ship: ShipClass, months: number[]]
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const rows: Row[] = [
  ["Gà đen Pà Cò (làm sạch, nguyên con)", 0, 360000, "con ~1,3 kg", "frozen", all],
  ["Cam lòng vàng (CS1) Cao Phong", 1, 30000, "kg", "fresh", [10, 11, 12, 1]],
  ["Cá trắm đen sông Đà kho niêu", 2, 200000, "niêu 700 g", "chilled", all],
  ["Khăn thổ cẩm dệt tay bản Lác", 3, 265000, "chiếc", "ambient", all],
  ["Chè Shan tuyết cổ thụ Pà Cò", 4, 265000, "hộp 100 g", "ambient", [3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ["Mật ong hoa rừng Tam Đảo", 5, 230000, "chai 500 g", "fragile", [4, 5, 6, 11]],
  ["Gà ri Lạc Sơn (làm sạch)", 0, 240000, "con ~1,4 kg", "frozen", all],
  ["Cam Canh Cao Phong", 1, 45000, "kg", "fresh", [11, 12, 1]],
  ["Cá lăng hồ Hòa Bình (cắt khúc, hút chân không)", 2, 220000, "khay 1 kg", "frozen", all],
  ["Túi thổ cẩm Chiềng Châu", 3, 335000, "chiếc", "ambient", all],
  ["Chè Bát Tiên Long Cốc", 4, 170000, "hộp 200 g", "ambient", [3, 4, 5, 6, 7, 8, 9, 10]],
  ["Mật ong sữa chúa Tam Đảo", 5, 315000, "hũ 250 g", "fragile", [4, 5, 6]],
]

/** What has English words. */
const english: Record<string, string> = {
  "Cam lòng vàng (CS1) Cao Phong": "Golden-flesh oranges of Cao Phong",
}

/** A title and description that would break a page which does not escape them. */
const hostile = {
  title: `Măng </script><script>window.hacked=1</script> "khô" & <b>rừng</b>`,
  description: `</script><img src=x onerror="window.hacked=1"> {{7*7}} \${7*7} ]]>`,
}

function listingOf(
  [title, kind, price, unit, ship_class, season_months]: Row,
  index: number,
  handle: string
): Listing {
  const seller = sellers[kind]
  const category = kindsOfGoods[kind]
  if (!seller || !category) throw new Error("each row needs a seller and a category")
  const picture = pictureOf(drawings[kind] ?? "mat-ong", title)
  const soldOut = index === 11
  return {
    id: `prod_${index + 1}`,
    handle,
    title,
    title_en: english[title] ?? null,
    unit,
    price,
    price_max: index % 3 === 1 ? price * 5 : price,
    in_stock: !soldOut,
    perishable: perishableClasses.includes(ship_class),
    ship_class,
    season_months,
    season: seasonState(season_months, 11),
    sold_off_season: !soldOut,
    picture,
    category: { slug: category.slug, name: category.name },
    commune: { slug: seller.commune.slug, full_name: seller.commune.full_name },
    is_sample: true,
    rating: index === 0 ? { average: 3.6, count: 23 } : null,
    standing: "on_sale",
    description: "Hái buổi sớm, đóng gói trong ngày.\n\nNgon nhất khi dùng trong tuần đầu.",
    description_en: english[title] ? "Picked in the morning, packed the same day." : null,
    pictures: [picture, pictureOf(drawings[(kind + 1) % drawings.length] ?? "mat-ong", title)],
    variants:
      index % 3 === 1
        ? [
            {
              id: `var_${index + 1}a`,
              title: "1 kg",
              sku: null,
              price,
              weight_g: 1000,
              in_stock: true,
              stock_left: 40,
            },
            {
              id: `var_${index + 1}b`,
              title: "Thùng 5 kg",
              sku: null,
              price: price * 5,
              weight_g: 5000,
              in_stock: true,
              stock_left: 3,
            },
          ]
        : [
            {
              id: `var_${index + 1}`,
              title: unit,
              sku: `CP-${index + 1}`,
              price,
              weight_g: 900,
              in_stock: !soldOut,
              stock_left: soldOut ? 0 : 12,
            },
          ],
    seller,
  }
}

const usual = [
  ...rows,
  ...rows.map((row): Row => [`${row[0]}, mẻ mới`, row[1], row[2] + 5000, row[3], row[4], row[5]]),
]

/** All listings, the hostile one last. */
export const listings: Listing[] = [
  ...usual.map((row, index) => listingOf(row, index, slugOf(row[0]))),
  {
    ...listingOf([hostile.title, 4, 99000, "túi <i>500 g</i>", "ambient", all], 30, "mang-thu"),
    description: hostile.description,
  },
]
for (const seller of sellers)
  seller.listings = listings.filter((listing) => listing.seller.id === seller.id).length

/** A listing as lists show it. */
export const listingCardOf = ({
  description: _,
  description_en: ____,
  pictures: __,
  variants: ___,
  standing: _____,
  seller: { handle, name },
  ...card
}: Listing): ListingCard => ({ ...card, seller: { handle, name } })

/** A seller as lists show it. */
export const sellerCardOf = ({
  description: _,
  description_en: _____,
  address_line: __,
  phone: ___,
  approved_at: ____,
  rating: ______,
  pause: _______,
  opening_days: ________,
  contact_note: _________,
  ...card
}: Seller): SellerCard => card

/** The communes of the province with how much is on sale there. */
export const communeCards = (): CommuneCard[] =>
  places
    .filter((each) => each.province_code === "25")
    .map(({ code, name, full_name, slug, lat, lng }) => ({
      code,
      name,
      full_name,
      slug,
      lat,
      lng,
      listings: listings.filter((listing) => listing.commune.slug === slug).length,
      sellers: 1,
    }))

/** The categories, named in one of the languages. */
export const categoryCards = (english: boolean): Category[] =>
  kindsOfGoods.map(({ slug, name, drawing }) => ({
    slug,
    name: english ? `${name} (en)` : name,
    count: listings.filter((each) => each.category?.slug === slug).length,
    picture: pictureOf(drawing, name),
  }))

/** Who runs the market, and the numbers of its rules. */
export const market: Market = {
  operator: {
    name: "Trung tâm Đổi mới sáng tạo tỉnh Phú Thọ",
    address: "Phường Việt Trì, tỉnh Phú Thọ",
    tax_code: "2600123456",
    responsible: "Nguyễn Thị Lan",
    data_officer: "Trần Văn Bình",
  },
  phone: "+842103841234",
  zalo: "+84912345678",
  email: "lien-he@chophien.test",
  hours: "7:00–20:00 mọi ngày",
  rules: {
    version: "số 01/QC",
    issued_on: "2026-11-01",
    in_force_from: "2026-12-01",
    fresh_claim_hours: 24,
    claim_days: 7,
    seller_answer_days: 2,
    complaint_receipt_days: 1,
    complaint_answer_days: 7,
    retention_years: 10,
    inspection: "by_carrier",
  },
  is_sample: false,
}
