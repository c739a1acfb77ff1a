import type { SellerListing } from "@chophien/contract/seller/listings"
import type { OwnMember } from "@chophien/contract/seller/members"
import type { SellerOrder } from "@chophien/contract/seller/orders"
import type { Me, OwnSignIn } from "@chophien/contract/seller/session"
import type { Complaint } from "@chophien/contract/wire/complaint"
import { pictureOf } from "./pictures"

/** A photo that is drawn. */
export const picture = (name: string) => pictureOf(`file_${name}`, 640, 640)
const hoursAgo = (hours: number): string =>
  new Date(Date.UTC(2026, 10, 22, 9) - hours * 3_600_000).toISOString()

export const categories = [
  { slug: "gia-cam", name: "Gia cầm, trứng" },
  { slug: "che", name: "Chè" },
  { slug: "trai-cay", name: "Trái cây" },
  { slug: "rau-cu", name: "Rau, củ, măng" },
  { slug: "mat-ong", name: "Mật ong" },
  { slug: "tho-cam", name: "Thổ cẩm, đan lát" },
]

export const sampleMe = (): Pick<Me, "member" | "seller" | "officer"> => ({
  officer: { name: "Bùi Thị Mận", phone: "0912345678" },
  member: { id: "mem_1", name: "Sùng Thị Mai", email: "ban@paco.example", role: "owner" },
  seller: {
    id: "sel_1",
    handle: "htx-pa-co",
    name: "Hợp tác xã nông nghiệp Pà Cò",
    kind: "cooperative",
    status: "active",
    commune_full_name: "Xã Pà Cò",
    phone: "+84912345678",
    picture: null,
  },
})

const signIn = (id: string, device: string, last_seen_at: string, is_this = false): OwnSignIn => ({
  id,
  created_at: "2026-11-01T01:00:00.000Z",
  last_seen_at,
  ip: "113.160.0.7",
  device,
  is_this,
})
export const sampleMembers = (): OwnMember[] => [
  {
    id: "mem_01PACO",
    name: "Sùng Thị Mai",
    email: "ban@paco.example",
    phone: "0912345678",
    role: "owner",
    joined_at: "2026-09-13T02:00:00.000Z",
    invite_expires_at: null,
    open_sign_ins: 1,
    is_me: true,
  },
  {
    id: "mem_02PACO",
    name: "Giàng A Páo",
    email: "pao@paco.example",
    phone: null,
    role: "staff",
    joined_at: "2026-10-01T02:00:00.000Z",
    invite_expires_at: null,
    open_sign_ins: 2,
    is_me: false,
  },
]

export const sampleSignIns = (): OwnSignIn[] => [
  signIn("sgn_1", "Chrome, Android", "2026-11-22T02:00:00.000Z", true),
  signIn("sgn_2", "Safari, iPhone", "2026-11-20T02:00:00.000Z"),
  signIn("sgn_3", "Cốc Cốc, Windows", "2026-10-02T02:00:00.000Z"),
]

const recipient = {
  name: "Nguyễn Thị Thu Hà",
  phone: "+84987654321",
  address: "Số 12, ngõ 5, phố Trần Phú",
  commune_name: "Phường Việt Trì",
  province_name: "Tỉnh Phú Thọ",
  note: "Gọi trước khi giao, nhà có chó.",
}
const item = (
  id: string,
  title: string,
  quantity: number,
  unit_price: number,
  name: string
): SellerOrder["items"][number] => ({
  id,
  title,
  variant_title: null,
  quantity,
  left: quantity,
  unit_price,
  total: quantity * unit_price,
  picture: picture(name),
})

function order(
  number: number,
  state: SellerOrder["state"],
  items: SellerOrder["items"],
  shipping_total: number
): SellerOrder {
  const item_total = items.reduce((sum, { total }) => sum + total, 0)
  const paid = state !== "awaiting_payment"
  const confirmed = ["to_ship", "shipped", "delivered"].includes(state)
  return {
    id: `order_${number}`,
    display_id: number,
    group_code: "K7QM2XHT",
    created_at: hoursAgo(3),
    paid_at: paid ? hoursAgo(2.9) : null,
    confirmed_at: confirmed ? hoursAgo(2) : null,
    state,
    due_at: state === "to_confirm" ? hoursAgo(-21) : state === "to_ship" ? hoursAgo(-46) : null,
    on_hold: false,
    group_overpaid: 0,
    items: ["shipped", "delivered"].includes(state) ? items.map((each) => ({ ...each, left: 0 })) : items,
    item_total,
    shipping_total,
    total: item_total + shipping_total,
    shipping_name: "Giao hàng tiêu chuẩn",
    recipient: paid ? recipient : null,
    tracking:
      state === "shipped"
        ? [
            {
              parcel_id: `ful_${number}`,
              carrier: "Viettel Post",
              number: "VTP1234567890",
              url: "https://viettelpost.com.vn/",
              shipped_at: hoursAgo(1),
              correctable: true,
              corrected: [],
              items: items.map(({ title, quantity }) => ({ title, quantity })),
            },
          ]
        : [],
    promised_on: paid ? hoursAgo(-46).slice(0, 10) : null,
    delays: [],
    shortfalls: [],
    cancel_request: null,
  }
}

export const sampleOrders = (): SellerOrder[] => [
  order(
    1042,
    "to_confirm",
    [
      item("i1", "Gà đen Pà Cò (làm sạch, nguyên con)", 2, 360_000, "ga"),
      item("i2", "Chè Shan tuyết cổ thụ Pà Cò", 1, 265_000, "che"),
    ],
    43_000
  ),
  order(1041, "to_confirm", [item("i3", "Mận hậu Pà Cò", 5, 35_000, "man")], 27_000),
  order(1038, "to_ship", [item("i4", "Chè Shan tuyết cổ thụ Pà Cò", 3, 265_000, "che")], 18_000),
  order(1030, "shipped", [item("i5", "Măng khô Mai Châu", 2, 180_000, "mang")], 22_000),
  order(1043, "awaiting_payment", [item("i6", "Mận hậu Pà Cò", 1, 35_000, "man")], 18_000),
]

/** A complaint about a parcel that was shipped, which waits for the seller. */
export const sampleComplaints = (): Complaint[] => {
  const { id, display_id, group_code, total, items } = sampleOrders()[3] ?? order(1, "shipped", [], 0)
  const opened_at = new Date(Date.now() - 3_600_000).toISOString()
  const text = "Hai gói măng bị rách, ẩm và có mùi."
  return [
    {
      id: "cmpl_1030",
      order_id: id,
      display_id,
      group_code,
      seller_name: "HTX Pà Cò",
      reason: "damaged",
      policy: "perishable",
      state: "open",
      text,
      items: items.map(({ title, variant_title, quantity, total: cost }) => ({
        title,
        variant_title,
        quantity,
        total: cost,
      })),
      photos: [picture("mang")],
      claimed: total,
      refundable: total,
      amount: null,
      waits_for: "seller",
      due_at: new Date(Date.now() + 23 * 3_600_000).toISOString(),
      opened_at,
      closed_at: null,
      acts: ["refund_all", "offer_part", "refuse"],
      history: [{ act: "open", actor: "shopper", at: opened_at, text, amount: null }],
    },
  ]
}

function listing(id: string, title: string, name: string, facts: Partial<SellerListing>): SellerListing {
  const all: Omit<SellerListing, "variants"> = {
    id,
    handle: id,
    title,
    status: "published",
    category_slug: "che",
    description: "Hái tay trên những cây chè trăm tuổi ở độ cao 1.200 m.",
    unit: "hộp 100 g",
    price: 265_000,
    weight_g: 150,
    stock: 24,
    ship_class: "ambient",
    perishable: false,
    season_months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    sold_off_season: true,
    producer_own: true,
    processing_level: "processed",
    pictures: [picture(name)],
    url: `http://localhost/san-pham/${id}`,
    shared_stock: null,
    ...facts,
  }
  return {
    ...all,
    variants: [
      {
        id: `${id}_v`,
        title: all.unit,
        price: all.price,
        weight_g: all.weight_g,
        stock: all.stock,
        content: 1,
      },
    ],
  }
}

/** Goods in two packs of one stock, of which the market asks whether it is right. */
export const packedListing = (): SellerListing => ({
  ...listing("prod_banh", "Bánh tai Phú Thọ", "banh", { unit: "khay 10 chiếc", price: 72_000, stock: 3 }),
  variants: [
    { id: "banh_1", title: "Khay 10 chiếc", price: 72_000, weight_g: 900, stock: 3, content: 1 },
    { id: "banh_3", title: "Combo 3 khay", price: 205_000, weight_g: 2700, stock: 1, content: 3 },
  ],
  shared_stock: {
    unit: "piece",
    available: 3,
    question: {
      kept: 3,
      apart: [
        { title: "Khay 10 chiếc", stock: 3 },
        { title: "Combo 3 khay", stock: 72 },
      ],
    },
  },
})

export const sampleListings = (): SellerListing[] => [
  listing("prod_che", "Chè Shan tuyết cổ thụ Pà Cò", "che", {}),
  listing("prod_ga", "Gà đen Pà Cò (làm sạch, nguyên con)", "ga", {
    category_slug: "gia-cam",
    unit: "con ~1,3 kg",
    price: 360_000,
    weight_g: 1300,
    stock: 6,
    ship_class: "frozen",
    perishable: true,
    processing_level: "preliminary",
  }),
  listing("prod_man", "Mận hậu Pà Cò", "man", {
    category_slug: "trai-cay",
    unit: "kg",
    price: 35_000,
    weight_g: 1000,
    stock: 0,
    ship_class: "fresh",
    perishable: true,
    season_months: [5, 6, 7],
    processing_level: "raw",
  }),
  listing("prod_mang", "Măng khô Mai Châu", "mang", {
    category_slug: "rau-cu",
    unit: "kg",
    price: 180_000,
    weight_g: 1000,
    stock: 15,
    status: "draft",
  }),
]
