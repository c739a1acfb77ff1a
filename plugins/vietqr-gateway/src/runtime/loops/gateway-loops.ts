import type { EntityManager } from "typeorm"
import { updateBanks } from "../../core/banks/list"
import { fetchBanks, type VietQRIoOptions } from "../../core/banks/vietqr-io"
import type { RuleContext } from "../../core/context/rule-context"
import { expireNextIntent } from "../../core/payment-intents/expire-intent"
import { rematchNextCredit } from "../../core/review-decisions/rematch-credit"
import { buryDeliveries } from "../../core/webhooks/bury-deliveries"
import type { DatabaseClock } from "../../kernel/clock"
import { describeError } from "../../kernel/database/failures"
import type { Config } from "../config/config"
import { type PollServices, pollSePay } from "../notices/poll-sepay"
import { type NoticeServices, processNotices } from "../notices/process-notices"
import { recordBeat } from "../operation/heartbeat"
import { Deliverer, type DeliveryServices } from "../webhooks/deliverer"
import { Loop } from "./loop"

/** What the loops work with. */
export interface LoopServices extends NoticeServices, PollServices, DeliveryServices {
  readonly config: Config
  readonly clock: DatabaseClock
  /** Deletes answers whose idempotency keys are too old to be repeated. */
  deleteOldAnswers(): Promise<void>
}

const second_ms = 1000
const hour_ms = 3600 * second_ms

/** Everything that goes on by itself: notices, deliveries, deadlines, and what must be looked after now and then. */
export class GatewayLoops {
  readonly deliveries: Loop
  readonly notices: Loop
  private readonly deliverer: Deliverer
  private readonly all: Loop[]

  constructor(private readonly services: LoopServices) {
    const { config, db, clock } = services
    const { sepay_poll, vietqr_io } = config
    this.deliverer = new Deliverer(services)
    this.deliveries = this.loop("deliveries", second_ms, () => this.deliverer.run())
    this.notices = this.loop("notices", second_ms, () => processNotices(services))
    this.all = [
      this.deliveries,
      this.notices,
      this.ruleLoop("expiry", second_ms, expireNextIntent),
      this.ruleLoop("rematching", 5 * second_ms, rematchNextCredit),
      this.loop("heartbeat", 5 * second_ms, async () => {
        await recordBeat(db)
        await clock.synchronize()
      }),
      ...(sepay_poll
        ? [this.loop("polling", sepay_poll.interval_ms, () => pollSePay(services, sepay_poll))]
        : []),
      ...(vietqr_io ? [this.bankListLoop(vietqr_io)] : []),
      this.loop("clean-up", hour_ms, async () => {
        await services.deleteOldAnswers()
        await buryDeliveries(db)
      }),
    ]
  }

  /** Begins all of them. */
  start(): void {
    for (const loop of this.all) loop.start()
  }

  /** Ends all of them; resolves when what is under way is done. */
  async stop(): Promise<void> {
    await Promise.all(this.all.map((loop) => loop.stop()))
    await this.deliverer.stop()
  }

  /** @param work answers whether more is waiting; nothing means no */
  private loop(name: string, interval_ms: number, work: () => Promise<unknown>): Loop {
    const { log } = this.services
    return new Loop(
      async () => (await work()) === true,
      interval_ms,
      (error) => log.error({ loop: name, error: describeError(error) }, "loop failed")
    )
  }

  /** Once a day; a service that does not answer changes nothing. */
  private bankListLoop(options: VietQRIoOptions): Loop {
    const refresh = async () => {
      updateBanks(await fetchBanks(options))
      return false
    }
    return new Loop(refresh, 24 * hour_ms, (error) =>
      this.services.log.warn({ error: describeError(error) }, "bank list not refreshed")
    )
  }

  /** A rule that does one thing in a transaction of its own, as long as there is something to do. */
  private ruleLoop(
    name: string,
    interval_ms: number,
    rule: (context: RuleContext) => Promise<boolean>
  ): Loop {
    const { services } = this
    return this.loop(name, interval_ms, async () => {
      const more = await runRule(services, rule)
      if (more) services.wakeDeliveries()
      return more
    })
  }
}

/** Runs a rule in a transaction of its own, and counts what it emitted once that is committed. */
export async function runRule<T>(
  services: Pick<LoopServices, "db" | "metrics" | "contextOf">,
  rule: (context: RuleContext) => Promise<T>
): Promise<T> {
  let emitted: RuleContext["emitted"] = []
  const answer = await services.db.transaction((manager: EntityManager) => {
    const context = services.contextOf(manager)
    emitted = context.emitted
    return rule(context)
  })
  services.metrics.eventsCommitted(emitted)
  return answer
}
