import type { DataSource, EntityManager } from "typeorm"
import { z } from "zod"
import { row } from "../../kernel/database/sql"
import { isSealed, seal, unseal } from "../../kernel/sealing"
import { sha256Hex } from "../../kernel/signatures"
import type { Answer } from "./answer"
import { StripeError } from "./stripe-error"

/** What an idempotency key is bound to. */
export interface IdempotentRequest {
  livemode: boolean
  account_id: string | null
  key: string
  method: string
  path: string
  body: string
  request_id: string
  /** Seals the answer that is stored, where it shows a secret; null for every other one. */
  sealing_key: string | null
}

const stored = z.object({ request_hash: z.string(), status: z.number(), body: z.string() })

function hashOf(request: IdempotentRequest): string {
  return sha256Hex(`${request.method} ${request.path}\n${request.body}`)
}

function lockName(request: IdempotentRequest): string {
  return `idempotency ${request.livemode} ${request.account_id ?? ""} ${request.key}`
}

/**
 * The answer that was sent under this key, if there is one.
 * @throws StripeError 400 `idempotency_error` when the key was used for another request
 */
async function storedAnswer(
  manager: Pick<EntityManager, "query">,
  request: IdempotentRequest
): Promise<Answer | null> {
  const found = await row(
    manager,
    stored,
    "select request_hash, status, body from idempotency_keys where livemode = $1 and account_id = $2 and key = $3",
    [request.livemode, request.account_id ?? "", request.key]
  )
  if (!found) return null
  if (found.request_hash !== hashOf(request)) {
    throw new StripeError(
      400,
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${request.key}' if you meant to execute a different request.`,
      { type: "idempotency_error" }
    )
  }
  const { sealing_key } = request
  const body =
    sealing_key && isSealed(found.body) ? unseal(sealing_key, lockName(request), found.body) : found.body
  return { status: found.status, body, replayed: true }
}

/** What means "not now" is not stored: nothing was done, and the client repeats it under the same key. */
function isFinal({ status }: Answer): boolean {
  return status !== 429 && status !== 503
}

/** Stores an answer under its key. */
async function storeAnswer(
  manager: Pick<EntityManager, "query">,
  request: IdempotentRequest,
  answer: Answer
): Promise<void> {
  await manager.query(
    `insert into idempotency_keys (livemode, account_id, key, request_hash, status, body, request_id) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [
      request.livemode,
      request.account_id ?? "",
      request.key,
      hashOf(request),
      answer.status,
      request.sealing_key ? seal(request.sealing_key, lockName(request), answer.body) : answer.body,
      request.request_id,
    ]
  )
}

function inUse(): StripeError {
  return new StripeError(
    409,
    "There is currently another in-progress request using this idempotency key. Try again later.",
    { type: "idempotency_error", code: "idempotency_key_in_use" }
  )
}

/** Takes the key for this transaction; a second request with it is refused with 409 until the first has ended. */
async function claim(manager: EntityManager, request: IdempotentRequest): Promise<void> {
  const taken = await row(
    manager,
    z.object({ taken: z.boolean() }),
    "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken",
    [lockName(request)]
  )
  if (!taken?.taken) throw inUse()
}

/**
 * Does the work and stores its answer in one transaction. After a crash either both are there or neither, so a repeat
 * does not do the work twice. A refusal rolls the work back and is stored too, as is an unexpected failure (500).
 */
export function answerOnce(
  db: DataSource,
  request: IdempotentRequest,
  work: (manager: EntityManager) => Promise<string>,
  toAnswer: (error: unknown) => Answer
): Promise<Answer> {
  return db.transaction(async (manager) => {
    await claim(manager, request)
    const before = await storedAnswer(manager, request)
    if (before) return before
    let answer: Answer
    try {
      answer = { status: 200, body: await manager.transaction(work), replayed: false }
    } catch (error) {
      answer = toAnswer(error)
    }
    if (isFinal(answer)) await storeAnswer(manager, request, answer)
    return answer
  })
}

/** Keys whose work outside a transaction is under way in this process. */
const keysInUse = new Set<string>()

/**
 * The same for work that must hold no transaction. It books nothing by itself: a crash between work and answer costs at
 * most a repeat.
 */
export async function answerOutside(
  db: DataSource,
  request: IdempotentRequest,
  work: () => Promise<Answer>
): Promise<Answer> {
  const name = lockName(request)
  if (keysInUse.has(name)) throw inUse()
  keysInUse.add(name)
  try {
    const before = await storedAnswer(db, request)
    if (before) return before
    const answer = await work()
    if (isFinal(answer)) await storeAnswer(db, request, answer)
    return answer
  } finally {
    keysInUse.delete(name)
  }
}

/** Deletes answers that are older than two days; Stripe promises one. */
export async function deleteOldAnswers(db: DataSource): Promise<void> {
  await db.query("delete from idempotency_keys where created_at < now() - interval '48 hours'")
}
