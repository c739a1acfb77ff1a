import * as z from "zod/mini"
import { centreProblems } from "./centre-problems"
import { goodsSheetProblems } from "./goods-sheet-problems"
import { onboardingProblems } from "./onboarding-problems"
import { orderCareCodes } from "./order-care-codes"
import { receiptProblems } from "./receipt-problems"
import { reviewProblems } from "./review-problems"

/** The kinds of refusal, with the HTTP status of each. */
export const problemStatus = {
  invalid_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many_requests: 429,
  unexpected: 500,
  unavailable: 503,
} as const

export type ProblemType = keyof typeof problemStatus

const invalid = ["invalid_request"] as const
const missing = ["not_found"] as const
const conflict = ["conflict"] as const
const away = ["unavailable"] as const

/** Every code a route may refuse with, and as which kinds; the first kind is the usual one. */
export const problemCodes = {
  // Every route.
  invalid_field: invalid,
  text_unreadable: invalid,
  body_too_deep: invalid,
  metadata_too_large: invalid,
  not_found: missing,
  unauthorized: ["unauthorized"],
  forbidden: ["forbidden"],
  too_many_requests: ["too_many_requests"],
  unexpected: ["unexpected"],
  outage: away,
  market_crowded: away,
  idempotency_key_invalid: invalid,
  idempotency_key_reused: conflict,
  idempotency_in_progress: conflict,

  ...centreProblems,
  // Sheets of goods.
  ...goodsSheetProblems,

  // Catalogue and places.
  listing_not_found: missing,
  seller_not_found: missing,
  commune_not_found: missing,
  unknown_commune: invalid,
  commune_not_in_province: invalid,

  // Cart and checkout.
  busy: away,
  cart_expired: ["not_found", "conflict"],
  cart_empty: invalid,
  cart_full: conflict,
  cart_changed: conflict,
  promotion_used_up: conflict,
  unpaid_orders_open: conflict,
  unpaid_orders_today: conflict,
  unpaid_pieces: conflict,
  unpaid_stock_share: conflict,
  unpaid_address_full: conflict,
  mail_address_full: conflict,
  name_is_address: invalid,
  cart_writes_too_many: ["too_many_requests"],
  order_too_large: conflict,
  item_not_found: missing,
  product_unavailable: ["not_found", "conflict", "invalid_request"],
  out_of_stock: conflict,
  stock_recounted: conflict,
  out_of_season: conflict,
  seller_paused: conflict,
  seller_unavailable: conflict,
  sold_now: conflict,
  season_notices_full: conflict,
  unreachable_destination: conflict,
  unknown_destination: conflict,
  needs_cold_chain: conflict,
  parcel_too_heavy: conflict,
  shipping_missing: invalid,
  shipping_option_unknown: missing,
  delivery_missing: invalid,
  invalid_phone: invalid,
  invalid_email: invalid,
  name_missing: invalid,
  address_missing: invalid,
  text_too_long: invalid,
  quantity_invalid: invalid,
  payment_unavailable: away,
  order_not_found: missing,
  order_not_cancelable: conflict,
  order_has_money: conflict,
  cancel_unavailable: away,
  claim_not_taken: conflict,
  claims_too_many: conflict,
  claim_time_wrong: invalid,
  nothing_to_return: conflict,
  account_page_away: away,

  // After the order.
  parcel_not_sent: conflict,
  photos_too_many: conflict,
  ...orderCareCodes,
  complaint_not_taken: conflict,
  complaint_too_late: conflict,
  complaint_photo_needed: invalid,
  complaint_photo_unknown: invalid,
  complaint_item_unknown: invalid,
  complaints_too_many: conflict,
  complaint_nothing_left: conflict,
  complaint_moved_on: conflict,
  complaint_amount_missing: invalid,
  complaint_amount_too_large: conflict,
  ...reviewProblems,

  // Sellers and their members.
  sign_in_too_many: ["too_many_requests"],
  sign_in_code_wrong: invalid,
  sign_in_not_found: missing,
  invitation_invalid: missing,
  password_too_easy: invalid,
  password_too_short: invalid,
  seller_commune_unknown: ["invalid_request", "conflict"],
  seller_handle_taken: conflict,
  member_email_taken: conflict,
  member_email_of_staff: conflict,
  members_owner_only: ["forbidden"],
  members_full: conflict,
  member_last_owner: conflict,
  member_own_email: conflict,
  member_oneself: conflict,
  seller_similar: conflict,
  seller_has_orders: conflict,
  seller_still_open: conflict,
  seller_suspended: conflict,
  seller_not_active: conflict,
  ...onboardingProblems,

  // Listings and pictures.
  listing_category_unknown: invalid,
  listing_variant_unknown: invalid,
  listing_variants_duplicate: invalid,
  listing_price_of_one_variant: invalid,
  listing_changed: conflict,
  listing_stock_shared: conflict,
  listing_stock_unit: conflict,
  listing_content_unclear: invalid,
  listing_last_variant: conflict,
  listing_variant_ordered: conflict,
  stock_below_zero: conflict,
  picture_not_yours: invalid,
  upload_missing: invalid,
  upload_too_many: invalid,
  upload_too_large: invalid,
  upload_malformed: invalid,
  picture_too_large: invalid,
  picture_too_many_pixels: invalid,
  picture_unknown_format: invalid,
  picture_heic_unreadable: invalid,
  picture_animated: invalid,
  picture_unsafe: invalid,
  picture_broken: invalid,
  picture_queue_full: away,
  data_file_not_allowed: invalid,
  data_file_too_large: invalid,

  // Orders of a seller.
  order_not_paid: conflict,
  order_canceled: conflict,
  order_not_confirmed: conflict,
  order_already_shipped: conflict,
  pieces_not_left: conflict,
  order_on_hold: conflict,
  parcel_not_correctable: conflict,
  tracking_too_short: invalid,
  tracking_too_long: invalid,
  tracking_characters: invalid,
  tracking_address: invalid,

  // Staff: roles and sign-in.
  role_not_allowed: ["forbidden"],
  second_factor_required: ["forbidden"],
  second_factor_missing: ["unauthorized"],
  session_ended: ["unauthorized"],
  api_key_refused: ["unauthorized"],
  staff_not_found: ["not_found", "invalid_request"],
  staff_last_administrator: conflict,

  // Mails and money, for staff.
  mail_not_found: missing,
  mail_not_dead: conflict,
  mail_out_of_date: conflict,
  money_item_not_found: missing,
  money_already_settled: conflict,
  money_already_returned: conflict,
  money_gateway_away: away,
  money_act_refused: invalid,
  money_amount_too_large: invalid,
  money_amount_too_small: invalid,
  money_balance_insufficient: conflict,
  money_account_unusable: invalid,
  money_account_needed: invalid,
  money_order_takes_none: conflict,
  money_second_person: ["forbidden"],
  money_code_wrong: ["forbidden"],
  money_approver_locked: ["forbidden"],
  money_taken_back: conflict,
  money_key_reused: conflict,
  money_password_wrong: ["forbidden"],
  payout_batch_open: conflict,
  ...receiptProblems,
  payout_batch_changed: conflict,
  payout_batch_not_open: conflict,
  payout_batch_not_approved: conflict,
  fee_notice_too_short: invalid,
  fee_scope_unknown: invalid,
  fee_bounds_crossed: invalid,
  setting_out_of_bounds: invalid,
  statement_time_wrong: invalid,
  member_not_owner: ["forbidden"],
  order_group_unknown: missing,
  order_group_without_payment: conflict,
} as const satisfies Record<string, readonly ProblemType[]>

export type ProblemCode = keyof typeof problemCodes

/** Codes that any route may refuse with, whatever it declares. */
export const commonProblems: readonly ProblemCode[] = [
  "invalid_field",
  "text_unreadable",
  "body_too_deep",
  "metadata_too_large",
  "unexpected",
  "outage",
  "market_crowded",
]

/** Refusals of every route of staff: who is signed in has no right to it, or is not signed in far enough. */
export const staffProblems: readonly ProblemCode[] = [
  "unauthorized",
  "role_not_allowed",
  "second_factor_required",
  "second_factor_missing",
  "session_ended",
  "api_key_refused",
]

/** Refusals of a route whose writes carry an `Idempotency-Key`. */
export const idempotencyProblems: readonly ProblemCode[] = [
  "idempotency_key_invalid",
  "idempotency_key_reused",
  "idempotency_in_progress",
]

/** Whether a word is a code of a refusal. */
export const isProblemCode = (word: string): word is ProblemCode => Object.hasOwn(problemCodes, word)

/** The kinds as which a code may be refused. */
export const kindsOf = (code: ProblemCode): readonly ProblemType[] => problemCodes[code]

/** A refusal: its kind, a code for machines, words for people in the caller's language, the field it is about. */
export const problemSchema = z.object({
  type: z.enum([
    "invalid_request",
    "unauthorized",
    "forbidden",
    "not_found",
    "conflict",
    "too_many_requests",
    "unexpected",
    "unavailable",
  ]),
  code: z.string(),
  message: z.string(),
  param: z.optional(z.string()),
})
export type Problem = z.infer<typeof problemSchema>

/** Something in the way inside an answer that is no refusal: a cart's line that cannot be ordered. */
export const obstacleSchema = z.object({
  code: z.string(),
  message: z.string(),
  param: z.optional(z.string()),
})
export type Obstacle = z.infer<typeof obstacleSchema>

/** What a client reads of a refusal. Medusa's core writes refusals too, without a code and with kinds of its own. */
export const refusalSchema = z.object({
  type: z.optional(z.string()),
  code: z.optional(z.string()),
  message: z.string(),
  param: z.optional(z.string()),
})
export type Refusal = z.infer<typeof refusalSchema>
