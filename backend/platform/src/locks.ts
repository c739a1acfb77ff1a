import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import { Problem } from "./problem"
import { texts } from "./texts"

/**
 * Locks that die with their holder.
 *
 * They are PostgreSQL's transaction-scoped advisory locks. When a process is killed, the database closes its
 * transaction and the next one goes on at once. A lock kept as a row with a time to live would block a retry until
 * that time is over. They hold across processes with or without Redis.
 *
 * The connections come from a small pool of their own: a caller that waits takes none from a holder who needs the
 * database to finish.
 */
type LockPool = ReturnType<typeof ModulesSdkUtils.createPgConnection>

const pools = new Map<string, LockPool>()
const poolSize = 20
const lockNotAvailable = "55P03"

/** `outer` locks are taken with empty hands, `inner` ones by who holds an outer one: on one pool, holders could wait for each other. */
type Rank = "outer" | "inner"

function poolOf(container: MedusaContainer, rank: Rank): LockPool {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const url = projectConfig.databaseUrl
  if (!url) throw new Error("Locks need the database's address")
  const name = `${rank} ${url}`
  const known = pools.get(name)
  if (known) return known
  const { pool: _sharedPool, ...driverOptions } = projectConfig.databaseDriverOptions ?? {}
  const pool = ModulesSdkUtils.createPgConnection({
    clientUrl: url,
    driverOptions,
    // Many who want one lock wait in line for long; where the database is away, they hear of it at once.
    pool: { min: 0, max: poolSize, propagateCreateError: true },
  })
  pools.set(name, pool)
  return pool
}

/** Callers of one key in this process wait here, so that only one of them holds a connection. */
const queues = new Map<string, Promise<void>>()

async function inTurn<T>(key: string, job: () => Promise<T>): Promise<T> {
  const before = queues.get(key) ?? Promise.resolve()
  const turn = before.then(job)
  const settled = turn.then(
    () => undefined,
    () => undefined
  )
  queues.set(key, settled)
  try {
    return await turn
  } finally {
    if (queues.get(key) === settled) queues.delete(key)
  }
}

async function hold<T>(
  container: MedusaContainer,
  key: string,
  job: () => Promise<T>,
  wait_ms: number | "never",
  rank: Rank = "outer"
): Promise<T | undefined> {
  const transaction = await poolOf(container, rank).transaction()
  try {
    await transaction.raw("set local idle_in_transaction_session_timeout = 0")
    if (wait_ms === "never") {
      const answer: { rows: { free: boolean }[] } = await transaction.raw(
        "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as free",
        [key]
      )
      if (!answer.rows[0]?.free) return undefined
    } else {
      await transaction.raw(`set local lock_timeout = ${Math.ceil(wait_ms)}`)
      await transaction.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [key])
    }
    return await job()
  } finally {
    // A connection that broke has released its lock already.
    await transaction.rollback().catch(() => undefined)
  }
}

/**
 * Runs `job` while holding the lock `key`.
 * @throws Problem `busy` (503) when the lock is not free within `wait_ms`
 */
export async function withLock<T>(
  container: MedusaContainer,
  key: string,
  job: () => Promise<T>,
  { wait_ms = 25_000, rank = "outer" }: { wait_ms?: number; rank?: Rank } = {}
): Promise<T> {
  return await inTurn(key, async () => {
    let done: { result: T } | undefined
    try {
      await hold(container, key, async () => (done = { result: await job() }), wait_ms, rank)
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === lockNotAvailable)
        throw new Problem("unavailable", texts.busy)
      throw error
    }
    if (!done) throw new Error(`The lock ${key} was left without an answer`)
    return done.result
  })
}

/** Runs `job` if nobody holds the lock `key`, here or in another process; answers whether it ran. */
export async function withFreeLock(
  container: MedusaContainer,
  key: string,
  job: () => Promise<void>
): Promise<boolean> {
  if (queues.has(key)) return false
  return await inTurn(key, async () => {
    const ran = await hold(container, key, async () => job().then(() => true), "never")
    return ran === true
  })
}

/** Whoever changes a cart or checks it out holds this. */
export const cartLock = (cartId: string) => `chophien:cart:${cartId}`

/** Whoever captures, expires or cancels an order group holds this. */
export const orderGroupLock = (orderGroupId: string) => `chophien:order-group:${orderGroupId}`

/** Whoever ships, cancels, refunds or edits an order holds this: the seller in the panel, staff in the Admin. */
export const orderLock = (orderId: string) => `chophien:order:${orderId}`

/** A seller's device that changes a listing holds this. */
export const listingLock = (productId: string) => `chophien:listing:${productId}`

/** Whoever counts the use of a promotion, or gives it back, holds this. */
export const promotionsLock = "chophien:promotions"

/** Whoever decides about flagged money of an intent, or about a refund that failed, holds this. */
export const flagLock = (id: string) => `chophien:flag:${id}`
