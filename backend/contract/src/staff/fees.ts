import { processingLevels } from "@chophien/vocabulary/goods"
import { sellerKinds } from "@chophien/vocabulary/seller"
import * as z from "zod/mini"
import { amount, nothing, time } from "../wire/fields"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"
import { actAnswer, reason } from "./money-fields"

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
const rate = z.int().check(z.minimum(0), z.maximum(10_000))
const bound = z.nullable(z.int().check(z.minimum(0), z.maximum(1_000_000_000)))

const commissionScopes = ["default", "category", "seller"] as const

/** What the market takes, from a day on. */
export const commissionRuleSchema = z.object({
  id: z.string(),
  scope: z.enum(commissionScopes),
  scope_id: z.nullable(z.string()),
  /** The category's or seller's name. */
  scope_name: z.nullable(z.string()),
  /** Hundredths of a percent. */
  rate_bp: rate,
  amount_min: bound,
  amount_max: bound,
  of_carriage: z.boolean(),
  ends: z.boolean(),
  valid_from: time,
  made_by: z.string(),
  reason: z.string(),
  /** Whether it holds now; the others are past or to come. */
  in_force: z.boolean(),
})
export type CommissionRule = z.infer<typeof commissionRuleSchema>

/** What is withheld, by which law. */
export const withholdingRuleSchema = z.object({
  id: z.string(),
  seller_kind: z.enum(sellerKinds),
  taxed_kind: z.enum(["goods", "carriage", "unknown"]),
  own_production: z.nullable(z.boolean()),
  processing_level: z.nullable(z.enum(processingLevels)),
  vat_bp: rate,
  pit_bp: rate,
  valid_from: time,
  legal_basis: z.string(),
  /** What is uncertain about it. */
  doubt: z.nullable(z.string()),
  made_by: z.string(),
})
export type WithholdingRule = z.infer<typeof withholdingRuleSchema>

const settlementSettings = [
  "return_days",
  "assumed_delivery_days",
  "payout_min",
  "reserve",
  "fee_notice_days",
] as const

export const readFees = route({
  method: "GET",
  path: "/admin/fees",
  auth: "staff",
  summary: "Commission, withholding and the settings of settlement: what holds, what held, what will.",
  query: nothing,
  answer: z.object({
    commission: listOf(commissionRuleSchema),
    withholding: listOf(withholdingRuleSchema),
    settings: z.array(
      z.object({ name: z.enum(settlementSettings), value: z.int(), valid_from: time, made_by: z.string() })
    ),
  }),
})

export const addCommissionRule = route({
  method: "POST",
  path: "/admin/fees/commission-rules",
  auth: "staff",
  summary:
    "What the market takes from a day on. A fee that rises is published so many days before, as the law asks.",
  body: z.strictObject({
    scope: z.enum(commissionScopes),
    scope_id: z._default(z.nullable(z.string().check(z.minLength(1), z.maxLength(100))), null),
    rate_bp: rate,
    amount_min: z._default(bound, null),
    amount_max: z._default(bound, null),
    of_carriage: z._default(z.boolean(), false),
    ends: z._default(z.boolean(), false),
    /** A day of Việt Nam, from its first minute. */
    valid_from: day,
    reason,
  }),
  status: 201,
  answer: actAnswer,
  problems: ["fee_notice_too_short", "fee_scope_unknown", "fee_bounds_crossed"],
})

export const addWithholdingRule = route({
  method: "POST",
  path: "/admin/fees/withholding-rules",
  auth: "staff",
  summary: "What is withheld from a day on, with the law that says so and what is uncertain about it.",
  body: z.strictObject({
    seller_kind: z.enum(sellerKinds),
    taxed_kind: z.enum(["goods", "carriage", "unknown"]),
    own_production: z._default(z.nullable(z.boolean()), null),
    processing_level: z._default(z.nullable(z.enum(processingLevels)), null),
    vat_bp: z.int().check(z.minimum(0), z.maximum(5000)),
    pit_bp: z.int().check(z.minimum(0), z.maximum(5000)),
    valid_from: day,
    legal_basis: z.string().check(z.trim(), z.normalize("NFC"), z.minLength(5), z.maxLength(500)),
    doubt: z._default(z.nullable(z.string().check(z.trim(), z.normalize("NFC"), z.maxLength(1000))), null),
  }),
  status: 201,
  answer: actAnswer,
})

export const changeSettlementSetting = route({
  method: "POST",
  path: "/admin/fees/settings",
  auth: "staff",
  summary: "A setting of settlement, from now on.",
  body: z.strictObject({
    name: z.enum(settlementSettings),
    value: z.int().check(z.minimum(0), z.maximum(100_000_000)),
    reason,
  }),
  answer: actAnswer,
  problems: ["setting_out_of_bounds"],
})

const taxRow = z.object({
  seller: z.object({ id: z.string(), name: z.string(), kind: z.enum(sellerKinds) }),
  orders: z.int(),
  gross: amount,
  vat: amount,
  pit: amount,
  /** What refunds of the month take off, of sales of whatever month. */
  vat_back: amount,
  pit_back: amount,
})

export const readTaxMonth = route({
  method: "GET",
  path: "/admin/fees/tax",
  auth: "staff",
  summary: "What was withheld in a month, by seller; refunds and cancellations of the month are offset.",
  query: z.strictObject({ month }),
  answer: z.object({
    month: z.string(),
    rows: listOf(taxRow),
    gross: amount,
    vat: amount,
    pit: amount,
    /** The last day of the return. */
    due_on: z.string(),
  }),
})
export type TaxRow = z.infer<typeof taxRow>

export const readTaxFile = route({
  method: "GET",
  path: "/admin/fees/tax/file",
  auth: "staff",
  summary: "The month's return as a workbook: lines, totals, rules. `content` is base64.",
  query: z.strictObject({ month }),
  answer: z.object({ file_name: z.string(), content: z.string() }),
})

/** An order whose shopper wants an invoice. Amounts whole VND. */
const invoiceRequest = z.object({
  order_id: z.string(),
  display_id: z.int(),
  group_code: z.string(),
  paid_at: time,
  seller: z.object({ id: z.string(), name: z.string(), tax_code: z.nullable(z.string()) }),
  buyer: z.object({
    company: z.string(),
    tax_code: z.string(),
    address: z.string(),
    email: z.string(),
  }),
  lines: z.array(z.object({ title: z.string(), quantity: z.int(), amount })),
  /** What the shopper paid, less what went back. */
  amount,
})
export type InvoiceRequest = z.infer<typeof invoiceRequest>

export const listInvoiceRequests = route({
  method: "GET",
  path: "/admin/fees/invoices",
  auth: "staff",
  summary: "Paid orders whose shoppers want an invoice, of some days, the newest first.",
  query: z.strictObject({ from: day, to: day }),
  answer: z.object({ requests: listOf(invoiceRequest) }),
  problems: ["statement_time_wrong"],
})

export const readInvoiceFile = route({
  method: "GET",
  path: "/admin/fees/invoices/file",
  auth: "staff",
  summary:
    "The same as an e-invoice provider takes it: a workbook with a line for each good, or JSON with an object for each order. `content` is base64.",
  query: z.strictObject({ from: day, to: day, format: z._default(z.enum(["xlsx", "json"]), "xlsx") }),
  answer: z.object({ file_name: z.string(), content: z.string() }),
  problems: ["statement_time_wrong"],
})

export const readTaxCertificate = route({
  method: "GET",
  path: "/admin/fees/tax/certificate",
  auth: "staff",
  summary:
    "What was withheld of one seller in a year, month by month, as a paper to give to it. `content` is base64.",
  query: z.strictObject({
    seller_id: z.string().check(z.minLength(1), z.maxLength(100)),
    year: z.string().check(z.regex(/^20\d{2}$/)),
  }),
  answer: z.object({ file_name: z.string(), content: z.string() }),
  problems: ["seller_not_found"],
})

export const readEarningsFile = route({
  method: "GET",
  path: "/admin/fees/numbers/file",
  auth: "staff",
  summary:
    "What the market earned, withheld, owes and holds, as CSV or as a workbook of days, sellers and communes. `content` is base64.",
  query: z.strictObject({
    from: day,
    to: day,
    by: z._default(z.enum(["day", "seller", "commune"]), "day"),
    format: z._default(z.enum(["csv", "xlsx"]), "xlsx"),
  }),
  answer: z.object({ file_name: z.string(), content: z.string() }),
  problems: ["statement_time_wrong"],
})

export const readEarnings = route({
  method: "GET",
  path: "/admin/fees/numbers",
  auth: "staff",
  summary:
    "What the market earned, withheld, owes and holds; by day, or by seller, of a time. Days are those of Việt Nam.",
  query: z.strictObject({ from: day, to: day, by: z._default(z.enum(["day", "seller", "commune"]), "day") }),
  answer: z.object({
    rows: listOf(
      z.object({
        key: z.string(),
        name: z.string(),
        orders: z.int(),
        gross: amount,
        commission: amount,
        tax: amount,
        net: amount,
      })
    ),
    owed_to_sellers: amount,
    held: amount,
    sending: amount,
  }),
})
