import type { Logger } from "pino"
import type { DataSource, EntityManager } from "typeorm"
import type { ReportedMovement } from "../../core/bank-transactions/movement"
import type { RuleContext } from "../../core/context/rule-context"
import {
  claimNotices,
  leaveUnread,
  markProcessed,
  postponeNotice,
  type WaitingNotice,
} from "../../core/notices/queue"
import { reconcileMovements } from "../../core/reconciliation/reconcile-movements"
import type { MovementOutcome } from "../../core/reconciliation/record-movements"
import type { NoticeSource } from "../../core/sources/source"
import { describeError, isDatabaseDown, isLockFailure } from "../../kernel/database/failures"
import type { Metrics } from "../operation/metrics"

/** What working on notices needs. */
export interface NoticeServices {
  readonly db: DataSource
  readonly log: Logger
  readonly metrics: Metrics
  readonly sources: readonly NoticeSource[]
  contextOf(manager: EntityManager): RuleContext
  wakeDeliveries(): void
}

/**
 * How long a lock is waited for: less than the second after which PostgreSQL ends one of two transactions that wait for
 * each other. So it is always this work that steps back, and no person's request.
 */
const lockTimeout_ms = 300

/** A batch that could not be worked on as a whole; its transaction is rolled back. */
class BatchError extends Error {
  constructor(
    readonly ids: string[],
    cause: unknown
  ) {
    super("a batch of notices failed", { cause })
  }
}

interface ProcessedNotice {
  source: string
  outcomes: MovementOutcome[]
}

/** What a notice reports; null for one of a form that its source does not know yet. */
function readNotice(sources: readonly NoticeSource[], notice: WaitingNotice): ReportedMovement[] | null {
  const source = sources.find(({ name }) => name === notice.source)
  if (!source) throw new Error(`no source reads notices of ${notice.source}`)
  const movements = source.read(notice.body)
  return (
    movements?.map((movement) => ({
      movement,
      source: source.name,
      notice_id: notice.id,
      test_only: notice.test_only,
    })) ?? null
  )
}

/** Works on claimed notices: read, record, apply, write, and mark each with what became of its movements. */
async function processBatch(
  { sources }: NoticeServices,
  context: RuleContext,
  notices: readonly WaitingNotice[]
): Promise<ProcessedNotice[]> {
  const read = notices.map((notice) => ({ notice, movements: readNotice(sources, notice) }))
  const unreadable = read.flatMap(({ notice, movements }) => (movements ? [] : [notice.id]))
  if (unreadable.length) await leaveUnread(context.manager, unreadable)
  const reported = read.flatMap(({ movements }) => movements ?? [])
  const outcomes = new Map<string, MovementOutcome[]>(
    read.flatMap(({ notice, movements }) => (movements ? [[notice.id, []]] : []))
  )
  for (const [index, outcome] of (await reconcileMovements(context, reported)).entries())
    outcomes.get(reported[index]?.notice_id ?? "")?.push(outcome)
  await markProcessed(context.manager, outcomes)
  return notices.map(({ id, source }) => ({ source, outcomes: outcomes.get(id) ?? [] }))
}

/**
 * Works on waiting notices in one transaction, oldest first; of `only` ones, where these are named.
 * @returns how many there were
 * @throws BatchError naming those that could not be worked on together
 */
async function processTogether(services: NoticeServices, only: string[] | null): Promise<number> {
  const { db, metrics } = services
  let claimed: string[] = []
  const emitted: RuleContext["emitted"] = []
  try {
    const processed = await db.transaction(async (manager) => {
      await manager.query("select set_config('lock_timeout', $1, true)", [String(lockTimeout_ms)])
      const notices = await claimNotices(manager, only)
      if (!notices.length) return []
      claimed = notices.map(({ id }) => id)
      const context = services.contextOf(manager)
      const done = await processBatch(services, context, notices)
      emitted.push(...context.emitted)
      return done
    })
    metrics.eventsCommitted(emitted)
    for (const { source, outcomes } of processed)
      for (const outcome of outcomes) metrics.movements.inc({ source, outcome })
    return processed.length
  } catch (error) {
    if (!claimed.length) throw error
    throw new BatchError(claimed, error)
  }
}

/** A notice that failed by itself: what met a lock waits on, anything else is tried later. @throws where the database is away */
async function settleFailure({ db, log }: NoticeServices, id: string, cause: unknown): Promise<void> {
  if (isLockFailure(cause)) return
  if (isDatabaseDown(cause)) throw cause
  log.error({ notice: id, error: describeError(cause) }, "notice could not be worked on")
  await postponeNotice(db, id, cause instanceof Error ? cause.message : String(cause))
}

/** Works on one notice by itself: it takes few locks, in the order in which everything else takes them. */
async function processSingly(services: NoticeServices, id: string): Promise<void> {
  try {
    await processTogether(services, [id])
  } catch (error) {
    if (!(error instanceof BatchError)) throw error
    await settleFailure(services, id, error.cause)
  }
}

/**
 * Works on waiting notices, oldest first. Their rows, movements, bookings and events are one transaction, so a crash
 * leaves them waiting and nothing else. When that fails each is worked on alone; one that fails then is tried again
 * later, and at last left as failed.
 * @returns whether there may be more
 */
export async function processNotices(services: NoticeServices): Promise<boolean> {
  try {
    const count = await processTogether(services, null)
    if (count) services.wakeDeliveries()
    return count > 0
  } catch (error) {
    if (!(error instanceof BatchError)) throw error
    const { ids, cause } = error
    if (!isLockFailure(cause) && isDatabaseDown(cause)) throw cause
    const [first, ...others] = ids
    if (first && !others.length) await settleFailure(services, first, cause)
    else for (const id of ids) await processSingly(services, id)
    services.wakeDeliveries()
    return true
  }
}
