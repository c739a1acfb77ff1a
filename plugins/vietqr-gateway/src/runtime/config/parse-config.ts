import { z } from "zod"
import { type LateMoneyChoice, lateMoneyChoices } from "../../core/payment-intents/late-money"

const port = z.coerce.number().int().min(1).max(65535)
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" })
const milliseconds = (fallback: number, max: number) =>
  z.coerce.number().int().min(0).max(max).default(fallback)

const sampleSecretKey = "sk_test_chophien_development"
const samplePublishableKey = "pk_test_chophien_development"
const sampleWebhookSecret = "whsec_chophien_development"

/** The account that development and test keys collect on: no bank has it. */
const sampleBank = { bin: "970422", account_number: "1900000000018", holder: "CHO PHIEN MAU" }

const schema = z.object({
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
  GATEWAY_BANK_BIN: z
    .string()
    .regex(/^\d{6}$/, "must be the six digits of the bank")
    .optional(),
  GATEWAY_BANK_ACCOUNT_NUMBER: z
    .string()
    .regex(/^[A-Za-z0-9]{1,19}$/, "must be 1 to 19 letters and digits")
    .optional(),
  GATEWAY_BANK_ACCOUNT_HOLDER: z.string().min(1).max(100).optional(),
  GATEWAY_PAYOUT_BANK_BIN: z
    .string()
    .regex(/^\d{6}$/, "must be the six digits of the bank")
    .optional(),
  GATEWAY_PAYOUT_BANK_ACCOUNT_NUMBER: z
    .string()
    .regex(/^[A-Za-z0-9]{1,19}$/, "must be 1 to 19 letters and digits")
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
  GATEWAY_LATE_MONEY: z.enum(lateMoneyChoices).default("hold"),
  GATEWAY_LATE_MONEY_GRACE_MS: milliseconds(86_400_000, 30 * 86_400_000),
  GATEWAY_PAYOUT_APPROVAL_ABOVE: z.coerce.number().int().min(0).max(499_999_999).default(10_000_000),
  GATEWAY_BANK_CHANGE_HOLD_MS: milliseconds(72 * 3_600_000, 30 * 86_400_000),
  GATEWAY_CATCH_UP_MS: z.coerce.number().int().min(0).max(86_400_000).optional(),
  GATEWAY_RATE_LIMIT_PER_SECOND: z.coerce.number().int().min(1).max(100_000).default(200),
  GATEWAY_LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  GATEWAY_METRICS_TOKEN: z.string().min(8).optional(),
  SEPAY_API_KEY: z.string().min(8).optional(),
  SEPAY_WEBHOOK_SECRET: z.string().min(8).optional(),
  SEPAY_API_TOKEN: z.string().min(8).optional(),
  SEPAY_API_URL: z.url({ protocol: /^https?$/ }).default("https://my.sepay.vn/userapi"),
  SEPAY_POLL_MS: milliseconds(300_000, 86_400_000),
  CASSO_CHECKSUM_KEY: z.string().min(8).optional(),
  CASSO_SECURE_TOKEN: z.string().min(8).optional(),
  PAYOS_CHECKSUM_KEY: z.string().min(8).optional(),
  VIETQR_IO_CLIENT_ID: z.string().min(1).optional(),
  VIETQR_IO_API_KEY: z.string().min(1).optional(),
  VIETQR_IO_URL: z
    .url({ protocol: /^https?$/, error: "must be an http(s):// address" })
    .default("https://api.vietqr.io"),
  VIETQR_VN_USERNAME: z.string().min(3).optional(),
  VIETQR_VN_PASSWORD: z.string().min(8).optional(),
})

type Environment = z.output<typeof schema>

/** One side of the gateway: nothing of one is ever seen or touched from the other. */
export interface Mode {
  livemode: boolean
  keys: { secret: string; publishable: string }
  bank: { bin: string; account_number: string; holder: string }
}

/** Everything the gateway can be told from outside, checked. */
export interface Config {
  production: boolean
  host: string | undefined
  port: number
  /** Where payers and images find the gateway; without a slash at the end. */
  public_url: string
  database: { url: string; migration_url: string | undefined; pool_max: number }
  keys: { secret: string; publishable: string }
  /** Whether the configured keys move real money. */
  livemode: boolean
  /** What is served: one mode, or live beside test. Keys and receiving account of each. */
  modes: Mode[]
  /** How many proxies stand before the gateway and name the caller's address. */
  trusted_proxies: number
  webhook: { url: string; secret: string } | null
  /** Whether webhooks of test mode may go to this machine and to private networks. */
  private_webhooks: boolean
  /** Where the platform's own balance is paid out to, in the mode of the configured keys; null: nowhere. */
  payout_bank: Mode["bank"] | null
  transfer_code_prefix: string
  intent_ttl_s: number
  /** What becomes of late money of an intent that does not say it itself. */
  late_money: LateMoneyChoice
  /** How long after its deadline an intent may take late money, where its shop wants it. */
  late_money_grace_ms: number
  /** How long expiry waits after a downtime, so that banks can repeat their notices. */
  catch_up_ms: number
  /** Payouts above this many VND need a second person. */
  payout_approval_above: number
  /** How long payouts to a changed bank account wait. */
  bank_change_hold_ms: number
  rate_limit_per_second: number
  log_level: "silent" | "error" | "warn" | "info" | "debug"
  metrics_token: string | undefined
  sepay: { api_key: string | undefined; webhook_secret: string | undefined }
  /** How missed notices are asked for; null without a token. */
  sepay_poll: { api_url: string; api_token: string; page_size: number; interval_ms: number } | null
  casso: { checksum_key: string | undefined; secure_token: string | undefined }
  payos_checksum_key: string | undefined
  /** Refreshes the bank list and looks up account names; null where it is not switched on. */
  vietqr_io: { url: string; client_id: string; api_key: string } | null
  vietqr_vn: { username: string; password: string; token_secret: string } | null
}

/** The environment does not allow a start; the message names each variable. */
export class ConfigError extends Error {
  constructor(lines: string[]) {
    super(`The configuration does not allow a start:\n${lines.map((line) => `  ${line}`).join("\n")}`)
    this.name = "ConfigError"
  }
}

/** What production insists on: own keys of real length, an own bank account, a public address. */
function productionFaults(env: Environment): string[] {
  const faults: string[] = []
  const secrets = {
    GATEWAY_SECRET_KEY: env.GATEWAY_SECRET_KEY,
    GATEWAY_PUBLISHABLE_KEY: env.GATEWAY_PUBLISHABLE_KEY,
    ...(env.GATEWAY_TEST_SECRET_KEY ? { GATEWAY_TEST_SECRET_KEY: env.GATEWAY_TEST_SECRET_KEY } : {}),
    ...(env.GATEWAY_TEST_PUBLISHABLE_KEY
      ? { GATEWAY_TEST_PUBLISHABLE_KEY: env.GATEWAY_TEST_PUBLISHABLE_KEY }
      : {}),
    ...(env.GATEWAY_WEBHOOK_URL ? { GATEWAY_WEBHOOK_SECRET: env.GATEWAY_WEBHOOK_SECRET } : {}),
  }
  for (const [name, value] of Object.entries(secrets)) {
    if (!value) faults.push(`${name} is required in production`)
    else if (/development|changeme|supersecret/i.test(value))
      faults.push(`${name} is a sample value, which production refuses`)
    else if (value.length < 32) faults.push(`${name} must have at least 32 characters in production`)
  }
  for (const name of [
    "GATEWAY_BANK_BIN",
    "GATEWAY_BANK_ACCOUNT_NUMBER",
    "GATEWAY_BANK_ACCOUNT_HOLDER",
    "GATEWAY_PUBLIC_URL",
  ] as const) {
    if (!env[name]) faults.push(`${name} is required in production`)
  }
  return faults
}

/** The keys of test mode beside live ones: both or none, and only beside live ones. */
function testKeysOf(env: Environment, livemode: boolean, faults: string[]): Mode["keys"] | null {
  const { GATEWAY_TEST_SECRET_KEY: secret, GATEWAY_TEST_PUBLISHABLE_KEY: publishable } = env
  if (secret === undefined && publishable === undefined) return null
  if (!livemode)
    faults.push(
      "GATEWAY_TEST_SECRET_KEY is for a gateway of live mode: a test key is already GATEWAY_SECRET_KEY"
    )
  if (secret !== undefined && publishable !== undefined) return { secret, publishable }
  faults.push("GATEWAY_TEST_SECRET_KEY and GATEWAY_TEST_PUBLISHABLE_KEY go together: set both or none")
  return null
}

/** Where the platform is paid out to: all of it or nothing, and not where it collects. */
function payoutBankOf(env: Environment, collecting: Mode["bank"], faults: string[]): Mode["bank"] | null {
  const {
    GATEWAY_PAYOUT_BANK_BIN: bin,
    GATEWAY_PAYOUT_BANK_ACCOUNT_NUMBER: account_number,
    GATEWAY_PAYOUT_BANK_ACCOUNT_HOLDER: holder,
  } = env
  if (bin === undefined && account_number === undefined && holder === undefined) return null
  if (bin === undefined || account_number === undefined || holder === undefined) {
    faults.push(
      "GATEWAY_PAYOUT_BANK_BIN, GATEWAY_PAYOUT_BANK_ACCOUNT_NUMBER and GATEWAY_PAYOUT_BANK_ACCOUNT_HOLDER go together: set all or none"
    )
    return null
  }
  if (bin === collecting.bin && account_number === collecting.account_number)
    faults.push("GATEWAY_PAYOUT_BANK_ACCOUNT_NUMBER must be another account than the one that collects")
  return { bin, account_number, holder }
}

/**
 * Checks the given variables and makes the configuration of them.
 * @throws ConfigError naming every variable that is wrong
 */
export function parseConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""))
  const parsed = schema.safeParse(given)
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`))
  const env = parsed.data
  const production = env.NODE_ENV === "production"
  const faults = production ? productionFaults(env) : []
  const secret = env.GATEWAY_SECRET_KEY ?? sampleSecretKey
  const publishable = env.GATEWAY_PUBLISHABLE_KEY ?? samplePublishableKey
  const livemode = secret.startsWith("sk_live_")
  if (publishable.startsWith("pk_live_") !== livemode)
    faults.push("GATEWAY_PUBLISHABLE_KEY and GATEWAY_SECRET_KEY must be of one mode")
  const bank = {
    bin: env.GATEWAY_BANK_BIN ?? sampleBank.bin,
    account_number: env.GATEWAY_BANK_ACCOUNT_NUMBER ?? sampleBank.account_number,
    holder: env.GATEWAY_BANK_ACCOUNT_HOLDER ?? sampleBank.holder,
  }
  const test_keys = testKeysOf(env, livemode, faults)
  if (test_keys && bank.account_number === sampleBank.account_number)
    faults.push("GATEWAY_BANK_ACCOUNT_NUMBER must be an own account: test mode collects on the sample one")
  const payout_bank = payoutBankOf(env, bank, faults)
  if (faults.length) throw new ConfigError(faults)
  return {
    production,
    host: env.GATEWAY_HOST,
    port: env.GATEWAY_PORT,
    public_url: (env.GATEWAY_PUBLIC_URL ?? `http://localhost:${env.GATEWAY_PORT}`).replace(/\/+$/, ""),
    database: {
      url: env.GATEWAY_DATABASE_URL,
      migration_url: env.GATEWAY_MIGRATION_DATABASE_URL,
      pool_max: env.GATEWAY_DATABASE_POOL_MAX,
    },
    keys: { secret, publishable },
    livemode,
    modes: [
      { livemode, keys: { secret, publishable }, bank },
      ...(test_keys ? [{ livemode: false, keys: test_keys, bank: sampleBank }] : []),
    ],
    trusted_proxies: env.GATEWAY_TRUST_PROXY,
    webhook: env.GATEWAY_WEBHOOK_URL
      ? { url: env.GATEWAY_WEBHOOK_URL, secret: env.GATEWAY_WEBHOOK_SECRET ?? sampleWebhookSecret }
      : null,
    // Nobody who holds no more than a test key makes a gateway in earnest knock at the doors of its own network.
    private_webhooks:
      env.GATEWAY_WEBHOOK_PRIVATE_NETWORKS === undefined
        ? !production && !livemode
        : env.GATEWAY_WEBHOOK_PRIVATE_NETWORKS === "allow",
    payout_bank,
    transfer_code_prefix: env.GATEWAY_TRANSFER_CODE_PREFIX,
    intent_ttl_s: env.GATEWAY_INTENT_TTL_SECONDS,
    late_money: env.GATEWAY_LATE_MONEY,
    late_money_grace_ms: env.GATEWAY_LATE_MONEY_GRACE_MS,
    catch_up_ms: env.GATEWAY_CATCH_UP_MS ?? (livemode ? 35 * 60_000 : 0),
    payout_approval_above: env.GATEWAY_PAYOUT_APPROVAL_ABOVE,
    bank_change_hold_ms: env.GATEWAY_BANK_CHANGE_HOLD_MS,
    rate_limit_per_second: env.GATEWAY_RATE_LIMIT_PER_SECOND,
    log_level: env.GATEWAY_LOG_LEVEL,
    metrics_token: env.GATEWAY_METRICS_TOKEN,
    sepay: { api_key: env.SEPAY_API_KEY, webhook_secret: env.SEPAY_WEBHOOK_SECRET },
    sepay_poll: env.SEPAY_API_TOKEN
      ? {
          api_url: env.SEPAY_API_URL.replace(/\/+$/, ""),
          api_token: env.SEPAY_API_TOKEN,
          page_size: 5000,
          interval_ms: Math.max(1000, env.SEPAY_POLL_MS),
        }
      : null,
    casso: { checksum_key: env.CASSO_CHECKSUM_KEY, secure_token: env.CASSO_SECURE_TOKEN },
    payos_checksum_key: env.PAYOS_CHECKSUM_KEY,
    vietqr_io:
      env.VIETQR_IO_CLIENT_ID && env.VIETQR_IO_API_KEY
        ? {
            url: env.VIETQR_IO_URL.replace(/\/+$/, ""),
            client_id: env.VIETQR_IO_CLIENT_ID,
            api_key: env.VIETQR_IO_API_KEY,
          }
        : null,
    vietqr_vn:
      env.VIETQR_VN_USERNAME && env.VIETQR_VN_PASSWORD
        ? {
            username: env.VIETQR_VN_USERNAME,
            password: env.VIETQR_VN_PASSWORD,
            token_secret: `${secret} ${env.VIETQR_VN_PASSWORD}`,
          }
        : null,
  }
}

/** The configuration of this process. Nothing else reads the environment. */
export function configFromEnvironment(): Config {
  return parseConfig(process.env)
}
