import { type Config, ConfigError, type Mode } from "./config"
import { type Environment, environmentSchema } from "./environment"
import { productionFaults, sourceFaults } from "./production-faults"
import {
  sampleBank,
  samplePublishableKey,
  sampleSealingKey,
  sampleSecretKey,
  sampleWebhookSecret,
} from "./samples"

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
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""))
  const parsed = environmentSchema.safeParse(set)
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`))
  const env = parsed.data
  const production = env.NODE_ENV === "production"
  const faults = production ? productionFaults(env) : []
  const secret = env.GATEWAY_SECRET_KEY ?? sampleSecretKey
  const publishable = env.GATEWAY_PUBLISHABLE_KEY ?? samplePublishableKey
  const livemode = secret.startsWith("sk_live_")
  if (production || livemode) faults.push(...sourceFaults(env))
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
    notice_grace_s: env.GATEWAY_NOTICE_GRACE_SECONDS,
    late_money: env.GATEWAY_LATE_MONEY,
    late_money_grace_ms: env.GATEWAY_LATE_MONEY_GRACE_MS,
    catch_up_ms: env.GATEWAY_CATCH_UP_MS ?? (livemode ? 35 * 60_000 : 0),
    payout_approval_above: env.GATEWAY_PAYOUT_APPROVAL_ABOVE,
    bank_change_hold_ms: env.GATEWAY_BANK_CHANGE_HOLD_MS,
    bank_fee_max: env.GATEWAY_BANK_FEE_MAX,
    sealing_key: env.GATEWAY_SEALING_KEY ?? sampleSealingKey,
    former_sealing_key: env.GATEWAY_FORMER_SEALING_KEY,
    rate_limit_per_second: env.GATEWAY_RATE_LIMIT_PER_SECOND,
    forged_notices_max: env.GATEWAY_FORGED_NOTICES_MAX,
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
