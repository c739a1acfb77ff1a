import { inspections } from "@chophien/contract/store/market"
import { e164Of } from "@chophien/vocabulary/phone"
import { startOfDay } from "@chophien/vocabulary/time"
import { z } from "@medusajs/framework/zod"

/** What development shows instead: visibly no operator's. */
const samples = {
  MARKET_OPERATOR: "[Đơn vị vận hành mẫu]",
  MARKET_ADDRESS: "[Địa chỉ mẫu], tỉnh Phú Thọ",
  MARKET_TAX_CODE: "0000000000 (mẫu)",
  MARKET_RESPONSIBLE: "[Người chịu trách nhiệm mẫu]",
  MARKET_DATA_OFFICER: "[Người phụ trách dữ liệu mẫu]",
  MARKET_PHONE: "0900 000 000",
  MARKET_ZALO: "0900 000 000",
  MARKET_EMAIL: "lien-he@chophien.example",
  MARKET_HOURS: "7:00–20:00 mọi ngày, giờ mẫu",
  MARKET_HOURS_EN: "7:00–20:00 every day, sample hours",
  MARKET_RULES_VERSION: "số 00/mẫu",
  MARKET_RULES_ISSUED: "2026-11-01",
  MARKET_RULES_FROM: "2026-11-01",
  MARKET_FRESH_CLAIM_HOURS: "24",
  MARKET_CLAIM_DAYS: "7",
  MARKET_SELLER_ANSWER_DAYS: "2",
  MARKET_COMPLAINT_RECEIPT_DAYS: "1",
  MARKET_COMPLAINT_ANSWER_DAYS: "7",
  MARKET_RETENTION_YEARS: "10",
  MARKET_INSPECTION: "by_carrier",
} as const
type Name = keyof typeof samples

const noSample = (text: string) => !/[[\]]|mẫu|FILL-IN|\.example$/i.test(text)

/**
 * The variables that say who runs the market. Its legal texts are made from them, so production starts with none of
 * them empty or left as a sample; `MARKET_ZALO` alone may be.
 */
export function marketSettings(production: boolean) {
  const setting = (name: Name, read: z.ZodType<string, string> = z.string().min(2).max(300)) => {
    const checked = z
      .string({ error: (issue) => (issue.input === undefined ? "is missing" : "must be a text") })
      .refine((text) => !production || noSample(text), "is still a sample, which production refuses")
      .pipe(read)
    return production ? checked : checked.default(samples[name])
  }
  const count = (name: Name, max: number) => {
    const checked = z
      .string({ error: "is missing" })
      .regex(/^\d{1,4}$/, `must be a whole number from 1 to ${max}`)
      .transform(Number)
      .pipe(
        z
          .number()
          .min(1, `must be a whole number from 1 to ${max}`)
          .max(max, `must be a whole number from 1 to ${max}`)
      )
    return production ? checked : checked.prefault(samples[name])
  }
  const phone = z.string().transform((typed, context) => {
    const read = e164Of(typed)
    if (!read) context.addIssue({ code: "custom", message: "must be a phone number of Vietnam" })
    return read ?? ""
  })
  const day = z.string().refine((text) => startOfDay(text) !== null, "must be a day such as 2026-12-01")
  const email = z.email("must be an e-mail address")
  const zalo = z.string().pipe(phone)
  return {
    MARKET_OPERATOR: setting("MARKET_OPERATOR"),
    MARKET_ADDRESS: setting("MARKET_ADDRESS"),
    MARKET_TAX_CODE: setting("MARKET_TAX_CODE"),
    MARKET_RESPONSIBLE: setting("MARKET_RESPONSIBLE"),
    MARKET_DATA_OFFICER: setting("MARKET_DATA_OFFICER"),
    MARKET_PHONE: phoneSetting(),
    MARKET_ZALO: production ? zalo.optional() : zalo.prefault(samples.MARKET_ZALO),
    MARKET_EMAIL: setting("MARKET_EMAIL", email),
    MARKET_HOURS: setting("MARKET_HOURS"),
    MARKET_HOURS_EN: setting("MARKET_HOURS_EN"),
    MARKET_RULES_VERSION: setting("MARKET_RULES_VERSION"),
    MARKET_RULES_ISSUED: setting("MARKET_RULES_ISSUED", day),
    MARKET_RULES_FROM: setting("MARKET_RULES_FROM", day),
    MARKET_FRESH_CLAIM_HOURS: count("MARKET_FRESH_CLAIM_HOURS", 720),
    MARKET_CLAIM_DAYS: count("MARKET_CLAIM_DAYS", 365),
    MARKET_SELLER_ANSWER_DAYS: count("MARKET_SELLER_ANSWER_DAYS", 60),
    MARKET_COMPLAINT_RECEIPT_DAYS: count("MARKET_COMPLAINT_RECEIPT_DAYS", 60),
    MARKET_COMPLAINT_ANSWER_DAYS: count("MARKET_COMPLAINT_ANSWER_DAYS", 60),
    MARKET_RETENTION_YEARS: count("MARKET_RETENTION_YEARS", 50),
    MARKET_INSPECTION: inspectionSetting(),
  }

  function phoneSetting() {
    const checked = z
      .string({ error: "is missing" })
      .refine((typed) => !production || e164Of(typed) !== e164Of(samples.MARKET_PHONE), {
        error: "is still a sample, which production refuses",
        abort: true,
      })
      .pipe(phone)
    return production ? checked : checked.prefault(samples.MARKET_PHONE)
  }
  function inspectionSetting() {
    const checked = z.enum(inspections, {
      error: (issue) => (issue.input === undefined ? "is missing" : `must be ${inspections.join(" or ")}`),
    })
    return production ? checked : checked.default(samples.MARKET_INSPECTION)
  }
}

/** The option `market` of the platform, from the variables as they were read. */
export function marketOption(env: MarketVariables) {
  return {
    operator: {
      name: env.MARKET_OPERATOR,
      address: env.MARKET_ADDRESS,
      tax_code: env.MARKET_TAX_CODE,
      responsible: env.MARKET_RESPONSIBLE,
      data_officer: env.MARKET_DATA_OFFICER,
    },
    phone: env.MARKET_PHONE,
    zalo: env.MARKET_ZALO ?? null,
    email: env.MARKET_EMAIL,
    hours: { vi: env.MARKET_HOURS, en: env.MARKET_HOURS_EN },
    rules: {
      version: env.MARKET_RULES_VERSION,
      issued_on: env.MARKET_RULES_ISSUED,
      in_force_from: env.MARKET_RULES_FROM,
      fresh_claim_hours: env.MARKET_FRESH_CLAIM_HOURS,
      claim_days: env.MARKET_CLAIM_DAYS,
      seller_answer_days: env.MARKET_SELLER_ANSWER_DAYS,
      complaint_receipt_days: env.MARKET_COMPLAINT_RECEIPT_DAYS,
      complaint_answer_days: env.MARKET_COMPLAINT_ANSWER_DAYS,
      retention_years: env.MARKET_RETENTION_YEARS,
      inspection: env.MARKET_INSPECTION,
    },
    is_sample: env.MARKET_OPERATOR === samples.MARKET_OPERATOR,
  }
}
type MarketVariables = z.output<z.ZodObject<ReturnType<typeof marketSettings>>>
