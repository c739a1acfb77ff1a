import type { Logger } from "pino"
import type { DataSource, EntityManager } from "typeorm"
import type { BankAccountDirectory } from "../../core/bank-accounts/directory"
import type { VietQRIoOptions } from "../../core/banks/vietqr-io"
import type { EmittedEvent, RuleContext } from "../../core/context/rule-context"
import type { NoticeInbox } from "../../core/notices/inbox"
import type { NoticeSource } from "../../core/sources/source"
import type { VietQRVnOptions } from "../../core/sources/vietqr-vn"
import type { Clock } from "../../kernel/clock"

/** What the API is set up with. */
export interface ApiConfig {
  production: boolean
  /** Where payers and images find the gateway; without a slash at the end. */
  public_url: string
  /** How many proxies stand before the gateway and name the caller's address. */
  trusted_proxies: number
  rate_limit_per_second: number
  /** After so many forged notices within ten minutes an address is listened to no more, until these are over. */
  forged_notices_max: number
  metrics_token: string | undefined
  /** Seals what only the gateway may read again. */
  sealing_key: string
  /** Whether webhooks of test mode may go to this machine and to private networks. */
  private_webhooks: boolean
  vietqr_io: VietQRIoOptions | null
  vietqr_vn: VietQRVnOptions | null
}

/** The bank that plays a payer's bank in test mode. */
export interface SimulatedBankAccess {
  /** Signs its notices. */
  secret: string
  /** Where this process listens. */
  url(): string
}

/** Counts what the API does; provided by the runtime. */
export interface ApiObserver {
  requestFinished(request: { method: string; route: string; status: number }, seconds: number): void
  noticeReceived(source: string, outcome: "taken" | "refused"): void
  eventsCommitted(events: readonly EmittedEvent[]): void
  /** What was counted, for Prometheus. */
  metrics(): Promise<{ content_type: string; text: string }>
}

/** What the HTTP face of the gateway stands on; provided by the runtime. Rules see none of it. */
export interface ApiServices {
  readonly config: ApiConfig
  readonly db: DataSource
  readonly log: Logger
  readonly clock: Clock
  readonly bankAccounts: BankAccountDirectory
  readonly inbox: NoticeInbox
  readonly sources: readonly NoticeSource[]
  readonly simulatedBank: SimulatedBankAccess
  readonly observer: ApiObserver
  /** Hashes of keys that were found good since the start: each has a request allowance of its own. */
  readonly knownKeys: Set<string>
  /** What rules work with, within a transaction. */
  contextOf(manager: EntityManager): RuleContext
  /** Sends new events at once. */
  wakeDeliveries(): void
  /** Works on new notices at once. */
  wakeNotices(): void
}

/** Those that a route may use. */
export type RouteServices = Pick<ApiServices, "config" | "log" | "clock" | "simulatedBank">
