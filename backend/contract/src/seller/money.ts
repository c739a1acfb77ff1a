import { accountNumberPattern, bankBinPattern } from "@chophien/vocabulary/bank-account"
import { commissionScopes } from "@chophien/vocabulary/commission"
import { processingLevels } from "@chophien/vocabulary/goods"
import { sellerKinds } from "@chophien/vocabulary/seller"
import { taxedKinds } from "@chophien/vocabulary/withholding"
import * as z from "zod/mini"
import { amount, nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** Where the money of an order is, for its seller. */
const moneyStages = ["on_the_way", "held", "settled", "returned"] as const

/** Why money is held though the parcel arrived. */
export const saleHolds = [
  "bank_took_back",
  "amount_differs",
  "complaint_open",
  "return_open",
  "refund_missing",
] as const
export type SaleHold = (typeof saleHolds)[number]

/** How often a seller is paid: with each batch, in each week, twice in each week, or when it asks. */
export const payoutIntervals = ["each_batch", "weekly", "twice_weekly", "on_request"] as const
export type PayoutInterval = (typeof payoutIntervals)[number]

/** Why the seller is paid nothing now. */
const ownPayoutHolds = [
  "no_bank_account",
  "bank_unverified",
  "bank_refused",
  "bank_waits",
  "staff_hold",
  "seller_suspended",
  "not_yet",
  "not_requested",
  "below_min",
  "owes",
  "too_large",
] as const

/** An order's money as its seller sees it; amounts whole VND. */
export const sellerSaleSchema = z.object({
  order_id: z.string(),
  display_id: z.int(),
  sold_at: time,
  stage: z.enum(moneyStages),
  /** When it is the seller's, as far as it is known. */
  settles_at: z.nullable(time),
  settled_at: z.nullable(time),
  held_for: z.nullable(z.enum(saleHolds)),
  /** Until when somebody decides about it, as far as it is known. */
  held_until: z.nullable(time),
  gross: amount,
  refunded: amount,
  commission: amount,
  tax: amount,
  /** What the seller gets, after all that was refunded. */
  net: amount,
})
export type SellerSale = z.infer<typeof sellerSaleSchema>

const sellerPayoutSchema = z.object({
  id: z.string(),
  amount,
  state: z.enum(["sending", "paid", "failed"]),
  at: time,
  bank_name: z.string(),
  /** The last four characters. */
  account_end: z.string(),
  transfer_code: z.string(),
  bank_reference: z.nullable(z.string()),
  failure: z.nullable(z.string()),
})
export type SellerPayout = z.infer<typeof sellerPayoutSchema>

const ownBank = z.object({
  bank_name: z.string(),
  account_end: z.string(),
  account_holder_name: z.string(),
  status: z.enum(["new", "verified", "refused"]),
  held_until: z.nullable(time),
})

export const readOwnMoney = route({
  method: "GET",
  path: "/seller/money",
  auth: "member",
  summary:
    "What the seller has at the market: on the way, held, due, sent, paid; what holds it; where it goes.",
  query: nothing,
  answer: z.object({
    on_the_way: amount,
    held: amount,
    /** Settled and not paid out; below zero the seller owes it. */
    balance: amount,
    sending: amount,
    paid: amount,
    /** Less than this waits for the next time. */
    payout_min: amount,
    return_days: z.int(),
    /** How often the seller is paid. */
    payout_interval: z.enum(payoutIntervals),
    /** Whether it is a co-operative, which may sell for member households. */
    sells_for_households: z.boolean(),
    hold: z.nullable(
      z.object({ why: z.enum(ownPayoutHolds), until: z.nullable(time), reason: z.nullable(z.string()) })
    ),
    bank: z.nullable(ownBank),
    payouts: listOf(sellerPayoutSchema),
    /** What the market takes of the seller's goods where no category says otherwise, hundredths of a percent. */
    commission_bp: z.int(),
  }),
})

const commissionTerm = z.object({
  id: z.string(),
  scope: z.enum(commissionScopes),
  /** The slug of the category; of the seller's own rule the seller's id. */
  scope_id: z.nullable(z.string()),
  rate_bp: z.int(),
  amount_min: z.nullable(amount),
  amount_max: z.nullable(amount),
  of_carriage: z.boolean(),
  ends: z.boolean(),
  valid_from: time,
})

const withholdingTerm = z.object({
  id: z.string(),
  seller_kind: z.enum(sellerKinds),
  taxed_kind: z.enum(taxedKinds),
  own_production: z.nullable(z.boolean()),
  processing_level: z.nullable(z.enum(processingLevels)),
  vat_bp: z.int(),
  pit_bp: z.int(),
  valid_from: time,
  legal_basis: z.string(),
  doubt: z.nullable(z.string()),
})

export const readPriceTerms = route({
  method: "GET",
  path: "/seller/money/price-terms",
  auth: "member",
  summary:
    "The rules of fee and tax that hold for the seller's goods, those to come included: by them a phone says what is left of a price, also without a network.",
  query: nothing,
  answer: z.object({
    seller: z.object({ id: z.string(), kind: z.enum(sellerKinds) }),
    commission: z.array(commissionTerm),
    withholding: z.array(withholdingTerm),
  }),
})

export const listOwnSales = route({
  method: "GET",
  path: "/seller/money/orders",
  auth: "member",
  summary: "The money of each paid order, the newest first.",
  query: z.strictObject(pageFields({ limit: 20, limit_max: 50 })),
  answer: z.object({ sales: listOf(sellerSaleSchema), ...pageAnswer }),
})

export const readOwnSale = route({
  method: "GET",
  path: "/seller/money/orders/:id",
  auth: "member",
  summary: "The money of one order, line by line.",
  query: nothing,
  answer: z.object({
    sale: sellerSaleSchema,
    lines: z.array(
      z.object({
        kind: z.enum(["goods", "carriage"]),
        title: z.string(),
        quantity: z.int(),
        gross: amount,
        commission: amount,
        vat: amount,
        pit: amount,
        net: amount,
        /** What the law says of its tax. */
        legal_basis: z.string(),
      })
    ),
    refunds: z.array(z.object({ at: time, amount, net: amount })),
  }),
  problems: ["not_found"],
})

export const listBanksForSeller = route({
  method: "GET",
  path: "/seller/money/banks",
  auth: "member",
  summary: "The banks that sellers can be paid to.",
  query: nothing,
  answer: z.object({ banks: z.array(z.object({ bin: z.string(), name: z.string() })) }),
  problems: ["money_gateway_away"],
})

export const nameOwnBankAccount = route({
  method: "POST",
  path: "/seller/money/bank-account",
  auth: "member",
  summary:
    "Where the seller is paid from now on. The member shows the password again, everybody of the seller is told, and staff look at it before it is paid.",
  body: z.strictObject({
    bank_bin: z.string().check(z.regex(bankBinPattern)),
    account_number: z.string().check(z.trim(), z.regex(accountNumberPattern)),
    account_holder_name: z.string().check(z.trim(), z.normalize("NFC"), z.minLength(2), z.maxLength(100)),
    password: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  answer: z.object({ bank: ownBank }),
  problems: [
    "money_password_wrong",
    "money_gateway_away",
    "money_act_refused",
    "money_account_unusable",
    "member_not_owner",
  ],
})

export const readOwnTaxCertificate = route({
  method: "GET",
  path: "/seller/money/tax-certificate",
  auth: "member",
  summary:
    "What the market withheld of the seller in a year and paid to the tax office, month by month, on paper. `content` is base64.",
  query: z.strictObject({ year: z.string().check(z.regex(/^20\d{2}$/)) }),
  answer: z.object({ file_name: z.string(), content: z.string() }),
})

export const askForPayout = route({
  method: "POST",
  path: "/seller/money/payout-request",
  auth: "member",
  summary:
    "A seller that is paid on request wants to be paid with the next batch. Asked again, it changes nothing.",
  body: nothing,
  answer: z.object({ requested_at: time }),
})

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

export const readOwnStatement = route({
  method: "GET",
  path: "/seller/money/statement",
  auth: "member",
  summary:
    "The seller's statement of a time, to book and keep. Days are those of Việt Nam, the last one included. `content` is base64.",
  query: z.strictObject({ from: day, to: day, format: z._default(z.enum(["pdf", "xlsx"]), "pdf") }),
  answer: z.object({ file_name: z.string(), content: z.string() }),
  problems: ["statement_time_wrong"],
})
