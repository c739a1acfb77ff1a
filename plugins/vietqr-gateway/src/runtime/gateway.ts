import type { Server } from "node:http"
import type { Logger } from "pino"
import type { DataSource, EntityManager } from "typeorm"
import { deleteOldAnswers } from "../api/http/idempotency"
import type { ApiServices, SimulatedBankAccess } from "../api/http/services"
import { makePresenter } from "../api/objects/present-object"
import { ensurePlatformAccount } from "../core/accounts/platform-account"
import { ensureConfiguredKeys } from "../core/api-keys/configured-keys"
import { BankAccountDirectory } from "../core/bank-accounts/directory"
import type { PresentObject, RuleContext } from "../core/context/rule-context"
import { NoticeInbox } from "../core/notices/inbox"
import { makeSources } from "../core/sources/make-sources"
import type { NoticeSource } from "../core/sources/source"
import { ensureConfiguredEndpoint } from "../core/webhooks/configured-endpoint"
import { DatabaseClock } from "../kernel/clock"
import { hmacHex, sha256Hex } from "../kernel/signatures"
import type { Config } from "./config/config"
import { prepareDatabase } from "./database/bootstrap"
import { makeDataSource } from "./database/data-source"
import { sealStoredSecrets } from "./database/seal-secrets"
import { verifyDatabase } from "./database/verify"
import { GatewayLoops, type LoopServices } from "./loops/gateway-loops"
import { recordStart } from "./operation/heartbeat"
import { Metrics } from "./operation/metrics"

/** The running gateway: composes the floors, and starts and stops what goes on by itself. */
export class Gateway implements ApiServices, LoopServices {
  readonly clock: DatabaseClock
  readonly bankAccounts: BankAccountDirectory
  readonly inbox: NoticeInbox
  readonly sources: readonly NoticeSource[]
  readonly metrics = new Metrics()
  readonly observer = this.metrics
  readonly simulatedBank: SimulatedBankAccess
  readonly knownKeys: Set<string>
  /** Where this process itself listens; set once it does. */
  localUrl = ""
  private readonly present: PresentObject
  private readonly loops: GatewayLoops

  private constructor(
    readonly config: Config,
    readonly db: DataSource,
    readonly log: Logger
  ) {
    this.clock = new DatabaseClock(db)
    this.metrics.watch(db)
    this.bankAccounts = new BankAccountDirectory(db)
    this.inbox = new NoticeInbox(db)
    this.present = makePresenter(this.bankAccounts, config.public_url)
    // Follows from the test mode's secret key, so every process knows the same.
    const { keys } = config.modes.find(({ livemode }) => !livemode) ?? config
    this.simulatedBank = {
      secret: hmacHex("sha256", keys.secret, "simulated bank"),
      url: () => this.localUrl,
    }
    this.sources = makeSources(config, this.simulatedBank.secret)
    this.knownKeys = new Set(
      config.modes.flatMap((mode) => [sha256Hex(mode.keys.secret), sha256Hex(mode.keys.publishable)])
    )
    this.loops = new GatewayLoops(this)
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
      await gateway.clock.synchronize()
      await recordStart(db, config.catch_up_ms)
      await ensureConfiguredKeys(db, config.modes)
      for (const { livemode, bank } of config.modes) await gateway.bankAccounts.ensureDefault(livemode, bank)
      await ensurePlatformAccount(db, config.livemode, config.payout_bank, config.bank_change_hold_ms)
      await ensureConfiguredEndpoint(db, config.livemode, config.webhook, config.sealing_key)
      await sealStoredSecrets(db, config)
      return gateway
    } catch (error) {
      await db.destroy()
      throw error
    }
  }

  /** Begins to work on notices, deliveries and deadlines. */
  start(): void {
    this.loops.start()
  }

  /** Finishes what is under way and closes the connections to the database. */
  async stop(server?: Server): Promise<void> {
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()).closeIdleConnections())
    await this.loops.stop()
    await this.db.destroy()
  }

  /** What rules work with, within a transaction. */
  contextOf(manager: EntityManager): RuleContext {
    const { clock, config, bankAccounts, present } = this
    return { manager, clock, config, bankAccounts, present, emitted: [] }
  }

  wakeDeliveries(): void {
    this.loops.deliveries.wake()
  }

  wakeNotices(): void {
    this.loops.notices.wake()
  }

  /** Deletes answers whose idempotency keys are too old to be repeated. */
  deleteOldAnswers(): Promise<void> {
    return deleteOldAnswers(this.db)
  }
}
