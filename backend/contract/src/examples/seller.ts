import { changeDispatch, readDispatch } from "../seller/dispatch"
import { listOwnListingReviews } from "../seller/listing-reviews"
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
  addOwnMember,
  changeOwnMember,
  endSignInsOfMember,
  inviteOwnMember,
  listOwnMembers,
  type OwnMember,
  removeOwnMember,
} from "../seller/members"
import {
  acceptInvitation,
  endOtherSignIns,
  endOwnSignIn,
  endSession,
  listOwnSignIns,
  openSession,
  readInvitation,
  readMe,
  redeemSignInCode,
  requestPasswordReset,
  sendSignInCode,
  signIn,
} from "../seller/session"
import { uploadPictures } from "../seller/uploads"
import { category, examplePicture, handle, place, seller, listing as shown, title } from "./goods"
import { exampleOf } from "./sample"
import { sellerOrderExamples } from "./seller-orders"

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

const colleague: OwnMember = {
  id: "mem_01JHOA",
  name: "Bùi Thị Hoa",
  email: "hoa@chophien.example",
  phone: null,
  role: "staff",
  joined_at: null,
  invite_expires_at: "2026-11-29T02:00:00.000Z",
  open_sign_ins: 0,
  is_me: false,
}
const me: OwnMember = {
  ...member,
  phone: "0912345678",
  role: "owner",
  joined_at: "2026-09-13T02:00:00.000Z",
  invite_expires_at: null,
  open_sign_ins: 1,
  is_me: true,
}
const members = { members: [me, colleague] }
const token = "kQvN8sLrB2xYg3fJt0pWcZ"

export const sellerExamples = [
  exampleOf(signIn, {
    body: { email: member.email, password: "nắng đồi chè xanh" },
    answer: { token: "eyJhbGciOi" },
  }),
  exampleOf(sendSignInCode, { body: { login: "0912 345 678" }, answer: { sent: true, by: "mail" } }),
  exampleOf(redeemSignInCode, {
    body: { login: "0912 345 678", code: "482 913" },
    answer: { opened: true },
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
      officer: { name: "Bùi Thị Mận", phone: "0912345678" },
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
  exampleOf(listOwnMembers, { answer: members }),
  exampleOf(addOwnMember, {
    body: { name: colleague.name, email: colleague.email, role: "staff" },
    answer: members,
  }),
  exampleOf(changeOwnMember, {
    params: { id: colleague.id },
    body: { email: colleague.email },
    answer: members,
  }),
  exampleOf(inviteOwnMember, { params: { id: colleague.id }, body: {}, answer: members }),
  exampleOf(endSignInsOfMember, { params: { id: colleague.id }, body: {}, answer: { ended: 2 } }),
  exampleOf(removeOwnMember, { params: { id: colleague.id }, body: {}, answer: { members: [me] } }),
  exampleOf(listOwnListings, {
    query: { q: "ga" },
    answer: { listings: [listing], count: 1, limit: 20, offset: 0 },
  }),
  exampleOf(listOwnListingReviews, {
    answer: {
      reviews: [
        {
          listing_id: listing.id,
          title,
          state: "waiting",
          reasons: ["Mật gấu và sản phẩm từ gấu: cấm mua bán"],
          note: null,
        },
      ],
    },
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
  ...sellerOrderExamples,
  exampleOf(uploadPictures, { answer: { files: [{ id: "file_01JGA", url: picture.url, picture }] } }),
]
