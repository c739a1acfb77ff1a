import type { ApiConfig } from "../../api/http/services"
import type { ConfiguredBank } from "../../core/bank-accounts/directory"
import type { RuleConfig } from "../../core/context/rule-context"
import type { SourceSecrets } from "../../core/sources/make-sources"

/** One side of the gateway: nothing of one is ever seen or touched from the other. */
export interface Mode {
  livemode: boolean
  keys: { secret: string; publishable: string }
  bank: ConfiguredBank
}

/** How missed notices are read from SePay. */
export interface SePayPollConfig {
  api_url: string
  api_token: string
  /** As many transactions as SePay lists at once. */
  page_size: number
  interval_ms: number
}

/** Everything the gateway is configured with, checked. */
export interface Config extends RuleConfig, ApiConfig, SourceSecrets {
  host: string | undefined
  port: number
  /** The sealing key before, for one start. */
  former_sealing_key: string | undefined
  database: { url: string; migration_url: string | undefined; pool_max: number }
  keys: Mode["keys"]
  /** Whether the configured keys move real money. */
  livemode: boolean
  /** What is served: one mode, or live beside test. Keys and receiving account of each. */
  modes: Mode[]
  webhook: { url: string; secret: string } | null
  /** Where the platform's own balance is paid out to, in the mode of the configured keys; null: nowhere. */
  payout_bank: ConfiguredBank | null
  /** How long expiry waits after a downtime, so that banks can repeat their notices. */
  catch_up_ms: number
  log_level: "silent" | "error" | "warn" | "info" | "debug"
  /** How missed notices are read; null without a token. */
  sepay_poll: SePayPollConfig | null
}

/** The environment does not allow a start; the message names each variable. */
export class ConfigError extends Error {
  constructor(lines: string[]) {
    super(`The configuration does not allow a start:\n${lines.map((line) => `  ${line}`).join("\n")}`)
    this.name = "ConfigError"
  }
}
