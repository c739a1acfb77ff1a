import {
  addItem,
  type Cart,
  checkOut,
  chooseShipping,
  setDelivery,
  setQuantity,
  startCart,
  viewCart,
} from "../store/cart"
import {
  listCategories,
  listCommunes,
  listListings,
  listSellers,
  readCommune,
  readHome,
  readListing,
  readSeller,
  suggest,
} from "../store/catalogue"
import { requestInvoice, withdrawInvoiceRequest } from "../store/invoice-requests"
import { type Market, readMarket } from "../store/market"
import { listProvinces, searchCommunes } from "../store/places"
import { readPriceShares } from "../store/price-shares"
import { reportListing } from "../store/reports"
import { countClick } from "../store/searches"
import { askForSeason } from "../store/season-notices"
import { quoteShipping } from "../store/shipping-quote"
import {
  category,
  commune,
  examplePicture,
  facets,
  handle,
  listing,
  listingCard,
  place,
  province,
  seller,
  sellerCard,
  title,
} from "./goods"
import { access_token, delivery, line, order_group, orderGroupExamples, shopper } from "./order-groups"
import { exampleOf } from "./sample"

const dates = { from: "2026-12-01", to: "2026-12-02" }

const market: Market = {
  operator: {
    name: "Trung tâm Đổi mới sáng tạo tỉnh Phú Thọ",
    address: "Phường Việt Trì, tỉnh Phú Thọ",
    tax_code: "2600000000",
    responsible: "Nguyễn Thị Lan",
    data_officer: "Trần Văn Bình",
  },
  phone: "+84210384123",
  zalo: "+84912345678",
  email: "lien-he@chophien.example",
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

const catalogueExamples = [
  exampleOf(readMarket, { answer: { market } }),
  exampleOf(readHome, {
    answer: {
      categories: [category],
      in_season: [listingCard],
      newest: [listingCard],
      sellers: [sellerCard],
      communes: [commune],
      counts: { listings: 74, sellers: 12, communes: 11 },
    },
  }),
  exampleOf(listListings, {
    query: { q: "ga den", category: category.slug, price_max: 400_000, limit: 24 },
    answer: {
      listings: [listingCard],
      count: 1,
      limit: 24,
      offset: 0,
      facets,
      understood: { corrected: null, dropped: [], places: [], meanings: [], did_you_mean: [] },
      near: null,
      engine: "meilisearch",
    },
  }),
  exampleOf(requestInvoice, {
    params: { id: "cart_01JCART" },
    body: {
      company: "Công ty TNHH Ví Dụ",
      tax_code: "0100109106",
      address: "1 Phố Ví Dụ, Hà Nội",
      email: "ketoan@vidu.vn",
    },
    answer: { requested: true },
  }),
  exampleOf(withdrawInvoiceRequest, { params: { id: "cart_01JCART" }, answer: { requested: false } }),
  exampleOf(readPriceShares, {
    params: { handle },
    query: { carriage: 30_000 },
    answer: {
      variants: [{ title: "Túi 500 g", price: 180_000, seller: 168_300, fee: 9_000, tax: 2_700 }],
      carriage: { price: 30_000, seller: 28_650, fee: 0, tax: 1_350 },
    },
  }),
  exampleOf(readListing, { params: { handle }, answer: { listing, related: [listingCard] } }),
  exampleOf(quoteShipping, {
    params: { handle },
    query: { commune_code: "05116" },
    answer: {
      options: [
        { service: "cold", name: "Giao lạnh", price: 58_000, eta_days: [1, 2], dates, problem: null },
        {
          service: "standard",
          name: "Giao tiêu chuẩn",
          price: null,
          eta_days: null,
          dates: null,
          problem: { code: "needs_cold_chain", message: "Hàng này cần giữ lạnh khi gửi." },
        },
      ],
      weight_g: 1300,
    },
  }),
  exampleOf(suggest, {
    query: { q: "ga d" },
    answer: {
      popular: [],
      listings: [{ handle, title, picture: examplePicture("01jga", title), price: 360_000 }],
      sellers: [],
      communes: [{ slug: place.slug, name: place.full_name }],
    },
  }),
  exampleOf(countClick, { body: { q: "gà đen" }, answer: { counted: true } }),
  exampleOf(reportListing, {
    params: { handle },
    body: { reason: "misleading", text: "Ảnh không phải hàng thật." },
    answer: { received: true },
  }),
  exampleOf(askForSeason, {
    params: { handle },
    body: { email: "mai@example.com", locale: "vi" },
    answer: { from_month: 5 },
  }),
  exampleOf(listCategories, { answer: { categories: [category] } }),
  exampleOf(listSellers, {
    query: { commune: place.slug },
    answer: { sellers: [sellerCard], count: 1, limit: 24, offset: 0 },
  }),
  exampleOf(readSeller, { params: { handle: seller.handle }, answer: { seller } }),
  exampleOf(listCommunes, { answer: { communes: [commune] } }),
  exampleOf(readCommune, {
    params: { slug: place.slug },
    answer: {
      commune: {
        ...commune,
        province: { code: province.code, name: province.name },
        population: 6200,
        area_km2: 45.2,
        about: "Xã Pà Cò rộng 45,2 km², có 6.200 người.",
        getting_there: "Gần Xã Mai Châu (14 km).",
        near: [{ slug: "mai-chau", full_name: "Xã Mai Châu", km: 14, direction: "se" }],
      },
      sellers: [sellerCard],
    },
  }),
  exampleOf(searchCommunes, {
    query: { q: "hang kia", province_code: "25" },
    answer: {
      communes: [
        {
          ...place,
          province_code: province.code,
          province_name: province.full_name,
          former: "Xã Hang Kia, Huyện Mai Châu, Tỉnh Hòa Bình",
        },
      ],
    },
  }),
  exampleOf(listProvinces, { answer: { provinces: [province] } }),
]

const cart_id = "cart_01JCART"
const emptyCart: Cart = {
  id: cart_id,
  completed: false,
  delivery: null,
  estimate: null,
  parcels: [],
  item_total: 0,
  shipping_total: null,
  total: null,
  ready: false,
  problems: [{ code: "cart_empty", message: "Giỏ hàng đang trống." }],
}
const cart: Cart = {
  ...emptyCart,
  delivery,
  parcels: [
    {
      seller: {
        id: seller.id,
        handle: seller.handle,
        name: seller.name,
        commune_name: place.full_name,
      },
      items: [
        {
          ...line,
          id: "cali_01JLINE",
          variant_id: "variant_01JGADEN",
          product_handle: handle,
          unit: listing.unit,
          available: 6,
          problem: null,
        },
      ],
      weight_g: 1300,
      shipping: {
        options: [
          {
            id: "so_01JCOLD",
            name: "Giao lạnh",
            service: "cold",
            price: 58_000,
            eta_days: [1, 2],
            dates,
            problem: null,
          },
        ],
        selected_id: "so_01JCOLD",
        price: 58_000,
        room_g: 200,
        problem: null,
      },
      item_total: 360_000,
      total: 418_000,
    },
  ],
  item_total: 360_000,
  shipping_total: 58_000,
  total: 418_000,
  ready: true,
  problems: [],
}

export const storeExamples = [
  ...catalogueExamples,
  exampleOf(startCart, { body: {}, answer: { cart: emptyCart } }),
  exampleOf(viewCart, { params: { id: cart_id }, query: { commune_code: "05116" }, answer: { cart } }),
  exampleOf(addItem, {
    params: { id: cart_id },
    body: { variant_id: "variant_01JGADEN", quantity: 1 },
    answer: { cart },
  }),
  exampleOf(setQuantity, {
    params: { id: cart_id, item_id: "cali_01JLINE" },
    body: { quantity: 1 },
    answer: { cart },
  }),
  exampleOf(setDelivery, {
    params: { id: cart_id },
    body: {
      name: shopper.name,
      phone: "0912 345 678",
      province_code: "25",
      commune_code: "05116",
      address: shopper.address,
    },
    answer: { cart },
  }),
  exampleOf(chooseShipping, {
    params: { id: cart_id, seller_id: seller.id },
    body: { shipping_option_id: "so_01JCOLD" },
    answer: { cart },
  }),
  exampleOf(checkOut, {
    params: { id: cart_id },
    body: { expected_total: 418_000, locale: "vi" },
    answer: { order_group, access_token },
  }),
  ...orderGroupExamples,
]
