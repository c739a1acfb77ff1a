import { transfer_max } from "@chophien/vocabulary/amount"
import { accountNumberPattern, bankBinPattern } from "@chophien/vocabulary/bank-account"
import { z } from "zod"
import { lateMoneyChoices } from "../../core/late-money/late-money"

const port = z.coerce.number().int().min(1).max(65535)
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" })
const milliseconds = (fallback: number, max: number) =>
  z.coerce.number().int().min(0).max(max).default(fallback)

/** Every variable the gateway reads. */
export const environmentSchema = z.object({
  NODE_ENV: z.string().default("development"),
  GATEWAY_HOST: z.string().min(1).optional(),
  GATEWAY_PORT: port.default(4242),
  GATEWAY_PUBLIC_URL: z.url({ protocol: /^https?$/, error: "must be an http(s):// address" }).optional(),
  GATEWAY_DATABASE_URL: postgresUrl,
  GATEWAY_MIGRATION_DATABASE_URL: postgresUrl.optional(),
  GATEWAY_DATABASE_POOL_MAX: z.coerce.number().int().min(4).max(200).default(20),
  GATEWAY_SECRET_KEY: z
    .string()
    .regex(/^sk_(test|live)_[A-Za-z0-9_]{8,}$/, "must look like sk_test_… or sk_live_…")
    .optional(),
  GATEWAY_PUBLISHABLE_KEY: z
    .string()
    .regex(/^pk_(test|live)_[A-Za-z0-9_]{8,}$/, "must look like pk_test_… or pk_live_…")
    .optional(),
  GATEWAY_TEST_SECRET_KEY: z
    .string()
    .regex(/^sk_test_[A-Za-z0-9_]{8,}$/, "must look like sk_test_…")
    .optional(),
  GATEWAY_TEST_PUBLISHABLE_KEY: z
    .string()
    .regex(/^pk_test_[A-Za-z0-9_]{8,}$/, "must look like pk_test_…")
    .optional(),
  GATEWAY_TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  GATEWAY_WEBHOOK_URL: z.url({ protocol: /^https?$/, error: "must be an http(s):// address" }).optional(),
  GATEWAY_WEBHOOK_PRIVATE_NETWORKS: z.enum(["allow", "refuse"]).optional(),
  GATEWAY_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_.{8,}$/, "must look like whsec_…")
    .optional(),
  GATEWAY_BANK_BIN: z.string().regex(bankBinPattern, "must be the six digits of the bank").optional(),
  GATEWAY_BANK_ACCOUNT_NUMBER: z
    .string()
    .regex(accountNumberPattern, "must be 1 to 19 letters and digits")
    .optional(),
  GATEWAY_BANK_ACCOUNT_HOLDER: z.string().min(1).max(100).optional(),
  GATEWAY_PAYOUT_BANK_BIN: z.string().regex(bankBinPattern, "must be the six digits of the bank").optional(),
  GATEWAY_PAYOUT_BANK_ACCOUNT_NUMBER: z
    .string()
    .regex(accountNumberPattern, "must be 1 to 19 letters and digits")
    .optional(),
  GATEWAY_PAYOUT_BANK_ACCOUNT_HOLDER: z.string().min(1).max(100).optional(),
  GATEWAY_TRANSFER_CODE_PREFIX: z
    .string()
    .regex(/^[A-HJKMNP-Z]{2,4}$/, "must be 2 to 4 letters without I, L and O")
    .refine(
      (prefix) => !["FT", "GD", "MB", "ZP", "IBFT"].includes(prefix),
      "is a prefix that banks write themselves"
    )
    .default("CHP"),
  GATEWAY_INTENT_TTL_SECONDS: z.coerce.number().int().min(10).max(2_592_000).default(86_400),
  GATEWAY_NOTICE_GRACE_SECONDS: z.coerce.number().int().min(0).max(86_400).default(600),
  GATEWAY_LATE_MONEY: z.enum(lateMoneyChoices).default("hold"),
  GATEWAY_LATE_MONEY_GRACE_MS: milliseconds(86_400_000, 30 * 86_400_000),
  GATEWAY_PAYOUT_APPROVAL_ABOVE: z.coerce.number().int().min(0).max(transfer_max).default(10_000_000),
  GATEWAY_BANK_FEE_MAX: z.coerce.number().int().min(0).max(1_000_000).default(55_000),
  GATEWAY_SEALING_KEY: z.string().min(16).optional(),
  GATEWAY_FORMER_SEALING_KEY: z.string().min(16).optional(),
  GATEWAY_BANK_CHANGE_HOLD_MS: milliseconds(72 * 3_600_000, 30 * 86_400_000),
  GATEWAY_CATCH_UP_MS: z.coerce.number().int().min(0).max(86_400_000).optional(),
  GATEWAY_RATE_LIMIT_PER_SECOND: z.coerce.number().int().min(1).max(100_000).default(200),
  GATEWAY_FORGED_NOTICES_MAX: z.coerce.number().int().min(1).max(1_000_000).default(100),
  GATEWAY_LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  GATEWAY_METRICS_TOKEN: z.string().min(8).optional(),
  SEPAY_API_KEY: z.string().min(8).optional(),
  SEPAY_WEBHOOK_SECRET: z.string().min(8).optional(),
  SEPAY_API_TOKEN: z.string().min(8).optional(),
  SEPAY_API_URL: z.url({ protocol: /^https?$/ }).default("https://my.sepay.vn/userapi"),
  SEPAY_POLL_MS: milliseconds(300_000, 86_400_000),
  CASSO_CHECKSUM_KEY: z.string().min(8).optional(),
  CASSO_SECURE_TOKEN: z.string().min(8).optional(),
  VIETQR_IO_CLIENT_ID: z.string().min(1).optional(),
  VIETQR_IO_API_KEY: z.string().min(1).optional(),
  VIETQR_IO_URL: z
    .url({ protocol: /^https?$/, error: "must be an http(s):// address" })
    .default("https://api.vietqr.io"),
  VIETQR_VN_USERNAME: z.string().min(3).optional(),
  VIETQR_VN_PASSWORD: z.string().min(8).optional(),
})

/** The variables, checked each by itself. */
export type Environment = z.output<typeof environmentSchema>
