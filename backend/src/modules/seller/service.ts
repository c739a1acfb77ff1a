import type { Context, InferTypeOf } from "@medusajs/framework/types"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import IdempotencyKey from "./models/idempotency-key"
import Member from "./models/member"
import Seller from "./models/seller"
import Upload from "./models/upload"

export type SellerRow = InferTypeOf<typeof Seller>
export type MemberRow = InferTypeOf<typeof Member>

/** Options of the backend plugin that this module needs. */
const optionsSchema = z.object({ backend_url: z.url(), storefront_url: z.url() })
export type SellerModuleOptions = z.infer<typeof optionsSchema>

/** What a claim of an idempotency key came to. */
export type IdempotencyClaim =
  | { outcome: "claimed" }
  | { outcome: "replay"; status: number; answer: Record<string, unknown> }
  | { outcome: "other_request" }
  | { outcome: "running" }

/** A claim this old belongs to a process that died. */
const claim_ttl_ms = 60_000
/** A stored answer is kept this long: longer than a phone stays without signal. */
const answer_ttl_ms = 30 * 24 * 60 * 60 * 1000

/** Sellers, their members, their uploads, and the answers to their writes. */
class SellerModuleService extends MedusaService({ Seller, Member, SellerIdempotencyKey: IdempotencyKey, SellerUpload: Upload }) {
  readonly options: SellerModuleOptions

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    this.options = optionsSchema.parse(options)
  }

  /**
   * Claims a seller's idempotency key for one request, in one statement: of two requests at once only one is `claimed`.
   * @param input `request_hash` tells whether a later request is the same one
   */
  @InjectManager()
  async claimIdempotencyKey(
    input: { seller_id: string; key: string; request_hash: string },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<IdempotencyClaim> {
    const manager = context.manager
    if (!manager) throw new Error("claimIdempotencyKey needs a database connection")
    const now = Date.now()
    await manager.execute(`delete from seller_idempotency_key where seller_id = ? and claimed_at < ?`, [
      input.seller_id,
      new Date(now - answer_ttl_ms),
    ])
    const claimed: { id: string }[] = await manager.execute(
      `insert into seller_idempotency_key (id, seller_id, key, request_hash, state, claimed_at)
       values (?, ?, ?, ?, 'running', ?)
       on conflict (seller_id, key) where deleted_at is null
       do update set claimed_at = excluded.claimed_at
         where seller_idempotency_key.state = 'running'
           and seller_idempotency_key.request_hash = excluded.request_hash
           and seller_idempotency_key.claimed_at < ?
       returning id`,
      [`sik_${crypto.randomUUID()}`, input.seller_id, input.key, input.request_hash, new Date(now), new Date(now - claim_ttl_ms)]
    )
    if (claimed.length) return { outcome: "claimed" }
    const [row] = await this.listSellerIdempotencyKeys({ seller_id: input.seller_id, key: input.key })
    if (!row) return { outcome: "running" }
    if (row.request_hash !== input.request_hash) return { outcome: "other_request" }
    if (row.state === "running") return { outcome: "running" }
    return { outcome: "replay", status: row.answer_status ?? 200, answer: row.answer ?? {} }
  }

  /** Keeps the answer for the request that holds the claim. */
  async answerIdempotencyKey(input: { seller_id: string; key: string; status: number; answer: Record<string, unknown> }): Promise<void> {
    await this.updateSellerIdempotencyKeys({
      selector: { seller_id: input.seller_id, key: input.key },
      data: { state: "done", answer_status: input.status, answer: input.answer },
    })
  }

  /** Gives a claim back after a failure, so that the same request may be tried again. */
  async releaseIdempotencyKey(input: { seller_id: string; key: string }): Promise<void> {
    await this.deleteSellerIdempotencyKeys({ seller_id: input.seller_id, key: input.key, state: "running" })
  }
}

export default SellerModuleService
