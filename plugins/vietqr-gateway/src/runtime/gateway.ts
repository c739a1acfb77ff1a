import type { Server } from "node:http"
import type { Logger } from "pino"
import { type DataSource, type EntityManager, IsNull, QueryFailedError } from "typeorm"
import { z } from "zod"
import type { Resolver } from "../api/http/expand"
import { forgetOldAnswers } from "../api/http/idempotency"
import type { Caller } from "../api/http/route"
import { resolverOf } from "../api/objects/find-object"
import { NoticeKeeper } from "../api/sources/intake"
import { Account } from "../core/accounts/account.entity"
import { ensurePlatformAccount } from "../core/accounts/platform-account"
import { ensureConfiguredKeys } from "../core/api-keys/configured-keys"
import type { BankAccount } from "../core/bank-accounts/bank-account.entity"
import { BankDirectory } from "../core/bank-accounts/directory"
import type { NoticeSource } from "../core/bank-transactions/movement"
import { learnBanks } from "../core/banks/list"
import { fetchBanks, type VietQRIoOptions } from "../core/banks/vietqr-io"
import { expireNext } from "../core/payment-intents/expire-intent"
import { rematchNext } from "../core/review-decisions/rematch-credit"
import { makeSources } from "../core/sources"
import { ensureConfiguredEndpoint } from "../core/webhooks/configured-endpoint"
import { giveUpPending } from "../core/webhooks/store"
import { errorCode, rows } from "../kernel/database/sql"
import { hmacHex, sha256Hex } from "../kernel/signatures"
import type { Config } from "./config/parse-config"
import { prepareDatabase } from "./database/bootstrap"
import { makeDataSource } from "./database/data-source"
import { verifyDatabase } from "./database/verify"
import { Loop } from "./loops/loop"
import { pollSePay } from "./notices/poll-sepay"
import { processNotices } from "./notices/process-notices"
import { beat, noteStart } from "./operation/heartbeat"
import { describeError } from "./operation/log"
import { type Metrics, makeMetrics } from "./operation/metrics"
import { Deliverer } from "./webhooks/deliverer"

/** Network, shutdown and lack of resources (a full disk is 53100): nothing was written, the request may be tried again. */
const downCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "55000",
  "53000",
  "53100",
  "53200",
  "53300",
  "08006",
  "08001",
])

/** The running gateway: what every route and loop works with. */
export class Gateway {
  readonly sources: readonly NoticeSource[]
  readonly metrics: Metrics = makeMetrics()
  /** Proves notices of the simulated bank; follows from the test mode's secret key, so every process knows the same. */
  readonly simulationSecret: string
  /** Where this process itself listens; set once it does. */
  localUrl = ""
  /** How far the database's clock is ahead of this process's. */
  private ahead_ms = 0
  /** Hashes of keys that were found good since the start: each has a request allowance of its own. */
  readonly knownKeys: Set<string>
  /** Takes notices into the database. */
  readonly keeper: NoticeKeeper
  private readonly banks: BankDirectory
  private readonly deliverer = new Deliverer(this)
  private readonly deliveries: Loop
  private readonly notices: Loop
  private readonly loops: Loop[]

  private constructor(
    readonly config: Config,
    readonly db: DataSource,
    readonly log: Logger
  ) {
    this.simulationSecret = hmacHex(
      "sha256",
      (config.modes.find(({ livemode }) => !livemode) ?? config).keys.secret,
      "simulated bank"
    )
    this.knownKeys = new Set(
      config.modes.flatMap(({ keys }) => [sha256Hex(keys.secret), sha256Hex(keys.publishable)])
    )
    this.sources = makeSources(config, this.simulationSecret)
    this.banks = new BankDirectory(db)
    this.keeper = new NoticeKeeper(db)
    const loop = (name: string, interval_ms: number, work: () => Promise<boolean>) =>
      new Loop(work, interval_ms, (error) =>
        log.error({ loop: name, error: describeError(error) }, "loop failed")
      )
    const poll = config.sepay_poll
    this.deliveries = loop("deliveries", 1000, () => this.deliverer.run().then(() => false))
    this.notices = loop("notices", 1000, () => processNotices(this))
    this.loops = [
      this.deliveries,
      this.notices,
      loop("expiry", 1000, async () => {
        const more = await expireNext(this)
        if (more) this.wake()
        return more
      }),
      loop("rematching", 5000, async () => {
        const more = await rematchNext(this)
        if (more) this.wake()
        return more
      }),
      loop("heartbeat", 5000, () =>
        beat(this.db)
          .then(() => this.readClock())
          .then(() => false)
      ),
      ...(poll ? [loop("polling", poll.interval_ms, () => pollSePay(this, poll).then(() => false))] : []),
      ...(config.vietqr_io ? [this.bankListLoop(config.vietqr_io)] : []),
      loop("forgetting", 3_600_000, () =>
        forgetOldAnswers(this.db)
          .then(() => giveUpPending(this.db))
          .then(() => false)
      ),
    ]
  }

  /** The time by the database's clock, which decides wherever the gateway judges a moment. */
  now(): Date {
    return new Date(Date.now() + this.ahead_ms)
  }

  private async readClock(): Promise<void> {
    const [told] = await rows(this.db, z.object({ now: z.date() }), "select clock_timestamp() as now")
    if (told) this.ahead_ms = told.now.getTime() - Date.now()
  }

  /** Once a day; a service that does not answer changes nothing. */
  private bankListLoop(options: VietQRIoOptions): Loop {
    const refresh = async () => {
      learnBanks(await fetchBanks(options))
      return false
    }
    return new Loop(refresh, 86_400_000, (error) =>
      this.log.warn({ error: describeError(error) }, "bank list not refreshed")
    )
  }

  /** Prepares the database where it may, checks it, and makes what the configuration names. Starts no loop yet. */
  static async open(config: Config, log: Logger): Promise<Gateway> {
    if (config.database.migration_url)
      await prepareDatabase(config.database.migration_url, config.database.url)
    const db = makeDataSource(config.database.url, config.database.pool_max)
    await db.initialize()
    try {
      await verifyDatabase(db)
      const gateway = new Gateway(config, db, log)
      await gateway.readClock()
      await noteStart(db, config.catch_up_ms)
      await ensureConfiguredKeys(db, config.modes)
      for (const { livemode, bank } of config.modes) await gateway.banks.ensureDefault(livemode, bank)
      await ensurePlatformAccount(db, config.livemode, config.payout_bank, config.bank_change_hold_ms)
      await ensureConfiguredEndpoint(db, config.livemode, config.webhook)
      return gateway
    } catch (error) {
      await db.destroy()
      throw error
    }
  }

  /** Begins to work on notices, deliveries and deadlines. */
  start(): void {
    for (const loop of this.loops) loop.start()
  }

  /** Finishes what is in hand and lets go of the database. */
  async stop(server?: Server): Promise<void> {
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()).closeIdleConnections())
    await Promise.all(this.loops.map((loop) => loop.stop()))
    await this.deliverer.stop()
    await this.db.destroy()
  }

  /** The same gateway for work that will be rolled back: what it does is not counted. */
  uncounted(): Gateway {
    const metrics = makeMetrics({ process: false })
    return new Proxy(this, {
      get: (gateway, name) => (name === "metrics" ? metrics : Reflect.get(gateway, name)),
    })
  }

  /** Sends new events at once. */
  wake(): void {
    this.deliveries.wake()
  }

  /** Works on new notices at once. */
  wakeNotices(): void {
    this.notices.wake()
  }

  /** A receiving account by its id. */
  bankAccount(id: string | null): Promise<BankAccount | null> {
    return this.banks.find(id)
  }

  /** Every receiving account of a mode. */
  bankAccounts(livemode: boolean): BankAccount[] {
    return this.banks.list(livemode)
  }

  /** Which of a source's movements are stored already. */
  async knownMovements(source: string, external_ids: string[]): Promise<Set<string>> {
    const found = await rows(
      this.db,
      z.object({ external_id: z.string() }),
      "select external_id from bank_transactions where source = $1 and external_id = any($2)",
      [source, external_ids]
    )
    return new Set(found.map(({ external_id }) => external_id))
  }

  /** A receiving account by the numbers a notice names. */
  bankAccountByNumber(numbers: readonly string[]): BankAccount | null {
    return this.banks.findByNumber(numbers)
  }

  /** The account new intents of a mode collect on. */
  async defaultBankAccount(livemode: boolean): Promise<BankAccount> {
    const found = this.banks.default(livemode)
    if (!found) throw new Error(`no receiving account for ${livemode ? "live" : "test"} mode`)
    return found
  }

  /** Whether a connected account exists in a mode. */
  accountExists(id: string, livemode: boolean): Promise<boolean> {
    return /^acct_\w{1,60}$/.test(id)
      ? this.db.manager.existsBy(Account, { id, livemode, deleted_at: IsNull() })
      : Promise.resolve(false)
  }

  /** What `expand[]` may look up for a caller. */
  resolver(caller: Caller, manager: EntityManager): Resolver {
    return resolverOf(this, manager, caller)
  }

  /** Whether a failure means that the database cannot be reached, rather than a fault of ours. */
  isDatabaseDown(error: unknown): boolean {
    const cause: unknown = error instanceof QueryFailedError ? error.driverError : error
    return (
      downCodes.has(errorCode(error) ?? "") ||
      (cause instanceof Error &&
        /Connection terminated|timeout exceeded when trying to connect|not queryable/i.test(cause.message))
    )
  }
}
