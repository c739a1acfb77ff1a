import { changeDispatch, readDispatch } from "../seller/dispatch"
import {
  createListing,
  listListingCategories,
  listOwnListings,
  previewListing,
  readOwnListing,
  removeListing,
  type SellerListing,
  updateListing,
} from "../seller/listings"
import {
  confirmOrder,
  correctTracking,
  listOwnOrders,
  readOwnOrder,
  type SellerOrder,
  shipOrder,
} from "../seller/orders"
import {
  acceptInvitation,
  endOtherSignIns,
  endOwnSignIn,
  endSession,
  listOwnSignIns,
  openSession,
  readInvitation,
  readMe,
  requestPasswordReset,
  signIn,
} from "../seller/session"
import { uploadPictures } from "../seller/uploads"
import { category, examplePicture, handle, place, seller, listing as shown, title } from "./goods"
import { exampleOf } from "./sample"

const dispatch = { handling_days: 1, cutoff_hour: 15 }
const member = { id: "mem_01JMAI", name: "Sùng Thị Mai", email: "pa-co@chophien.example" }
const picture = examplePicture("01jga", title)

const facts = {
  title,
  category_slug: category.slug,
  description: shown.description,
  unit: "con ~1,3 kg",
  price: 360_000,
  weight_g: 1300,
  stock: 6,
} as const
const listing: SellerListing = {
  ...facts,
  id: shown.id,
  handle,
  status: "published",
  ship_class: "frozen",
  perishable: true,
  season_months: [],
  sold_off_season: false,
  producer_own: true,
  processing_level: "preliminary",
  pictures: [picture],
  variants: [
    {
      id: "variant_01JGADEN",
      title: "1 con",
      price: facts.price,
      weight_g: facts.weight_g,
      stock: facts.stock,
      content: 1,
    },
    { id: "variant_01JGADOI", title: "Combo 2 con", price: 700_000, weight_g: 2600, stock: 3, content: 2 },
  ],
  shared_stock: { unit: "piece", available: facts.stock, question: null },
  url: `http://localhost:8000/san-pham/${handle}`,
}

const order: SellerOrder = {
  id: "order_01JORDER",
  display_id: 1042,
  group_code: "K7M6P4XQ",
  created_at: "2026-11-22T02:00:00.000Z",
  paid_at: "2026-11-22T02:04:00.000Z",
  confirmed_at: null,
  state: "to_confirm",
  on_hold: false,
  group_overpaid: 0,
  items: [
    {
      id: "ordli_01JLINE",
      title,
      variant_title: "1 con",
      quantity: 1,
      unit_price: 360_000,
      total: 360_000,
      picture,
    },
  ],
  item_total: 360_000,
  shipping_total: 58_000,
  total: 418_000,
  shipping_name: "Giao lạnh",
  recipient: {
    name: "Bùi Thị Mận",
    phone: "+84912345678",
    address: "Số 12, phố Trần Phú",
    commune_name: "Xã Cao Phong",
    province_name: "Tỉnh Phú Thọ",
    note: null,
  },
  tracking: [],
}
const confirmed: SellerOrder = { ...order, confirmed_at: "2026-11-22T02:10:00.000Z", state: "to_ship" }
const shipped: SellerOrder = {
  ...confirmed,
  state: "shipped",
  tracking: [
    {
      parcel_id: "ful_01JPARCEL",
      carrier: "Viettel Post",
      number: "VTP1234567890",
      url: "https://viettelpost.com.vn/?ma=VTP1234567890",
      shipped_at: "2026-11-22T08:00:00.000Z",
      correctable: true,
      corrected: [],
    },
  ],
}
const corrected: SellerOrder = {
  ...shipped,
  tracking: shipped.tracking.map((parcel) => ({
    ...parcel,
    number: "VTP1234567899",
    corrected: [
      {
        carrier: parcel.carrier,
        number: parcel.number,
        corrected_at: "2026-11-22T09:00:00.000Z",
        by: "seller" as const,
      },
    ],
  })),
}
const token = "kQvN8sLrB2xYg3fJt0pWcZ"

export const sellerExamples = [
  exampleOf(signIn, {
    body: { email: member.email, password: "nắng đồi chè xanh" },
    answer: { token: "eyJhbGciOi" },
  }),
  exampleOf(openSession, { body: {}, answer: { opened: true } }),
  exampleOf(endSession, { body: {}, answer: { ended: 1 } }),
  exampleOf(listOwnSignIns, {
    answer: {
      sign_ins: [
        {
          id: "sgn_01JPHONE",
          created_at: "2026-11-01T01:00:00.000Z",
          last_seen_at: "2026-11-22T02:00:00.000Z",
          ip: "113.160.0.7",
          device: "Chrome, Android",
          is_this: true,
        },
      ],
    },
  }),
  exampleOf(endOwnSignIn, { params: { id: "sgn_01JTABLET" }, body: {}, answer: { ended: 1 } }),
  exampleOf(endOtherSignIns, { body: {}, answer: { ended: 2 } }),
  exampleOf(readMe, {
    answer: {
      member: { ...member, role: "owner" },
      seller: {
        id: seller.id,
        handle: seller.handle,
        name: seller.name,
        kind: seller.kind,
        status: "active",
        commune_full_name: place.full_name,
        phone: seller.phone,
        picture: null,
      },
      counts: { to_confirm: 1, to_ship: 0, listings: 9 },
    },
  }),
  exampleOf(readDispatch, { answer: { dispatch } }),
  exampleOf(changeDispatch, { body: dispatch, answer: { dispatch } }),
  exampleOf(readInvitation, {
    params: { token },
    answer: {
      invitation: {
        member_name: member.name,
        seller_name: seller.name,
        email: member.email,
        expires_at: "2026-11-29T02:00:00.000Z",
        joined: false,
      },
    },
  }),
  exampleOf(acceptInvitation, {
    body: { token, password: "nắng đồi chè xanh" },
    answer: { email: member.email },
  }),
  exampleOf(requestPasswordReset, { body: { email: member.email }, answer: { sent: true } }),
  exampleOf(listOwnListings, {
    query: { q: "ga" },
    answer: { listings: [listing], count: 1, limit: 20, offset: 0 },
  }),
  exampleOf(createListing, {
    body: { ...facts, ship_class: "frozen", picture_urls: [picture.url], publish: true },
    answer: { listing },
  }),
  exampleOf(readOwnListing, { params: { id: listing.id }, answer: { listing } }),
  exampleOf(updateListing, {
    params: { id: listing.id },
    body: { shared_stock_change: { unit: "piece", change: -2 } },
    answer: { listing },
  }),
  exampleOf(removeListing, { params: { id: listing.id }, body: {}, answer: { outcome: "archived" } }),
  exampleOf(previewListing, {
    body: {
      ...facts,
      ship_class: "frozen",
      picture_urls: [picture.url],
      publish: false,
      listing_id: listing.id,
    },
    answer: {
      url: "http://localhost:8000/san-pham/xem-truoc--d2k7q9x4m1c8v5b3n6h0",
      expires_at: "2026-11-22T02:30:00.000Z",
    },
  }),
  exampleOf(listListingCategories, {
    answer: { categories: [{ slug: category.slug, name: category.name }] },
  }),
  exampleOf(listOwnOrders, {
    query: { state: "to_confirm", limit: 20 },
    answer: { orders: [order], count: 1, limit: 20, offset: 0 },
  }),
  exampleOf(readOwnOrder, { params: { id: order.id }, answer: { order } }),
  exampleOf(confirmOrder, { params: { id: order.id }, body: {}, answer: { order: confirmed } }),
  exampleOf(shipOrder, {
    params: { id: order.id },
    body: { carrier: "Viettel Post", tracking_number: "VTP1234567890" },
    answer: { order: shipped },
  }),
  exampleOf(correctTracking, {
    params: { id: order.id, parcel_id: "ful_01JPARCEL" },
    body: { carrier: "Viettel Post", tracking_number: "vtp 1234 567 899" },
    answer: { order: corrected },
  }),
  exampleOf(uploadPictures, { answer: { files: [{ id: "file_01JGA", url: picture.url, picture }] } }),
]
