import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import type { DAL, InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import IdempotencyKey from "./models/idempotency-key"
import Member from "./models/member"
import Seller from "./models/seller"
import SignInCode from "./models/sign-in-code"
import Standing from "./models/standing"
import Upload from "./models/upload"
import {
  claimForRemoval,
  findLeftovers,
  findUnchecked,
  isBeingRemoved,
  lockPicture,
} from "./upload-statements"

export type SellerRow = InferTypeOf<typeof Seller>
export type MemberRow = InferTypeOf<typeof Member>

type NewSeller = Pick<
  SellerRow,
  | "name"
  | "handle"
  | "kind"
  | "status"
  | "province_code"
  | "commune_code"
  | "address_line"
  | "phone"
  | "is_sample"
  | "folded"
> &
  Partial<Pick<SellerRow, "email" | "tax_code" | "description" | "picture_url" | "officer_id">>
type NewMember = Pick<MemberRow, "name" | "email" | "role"> & Partial<Pick<MemberRow, "phone">>

type Injected = { baseRepository: DAL.RepositoryService }
type KeptCode = { member_id: string; code_hash: string; salt: string; ttl_ms: number }

const optionsSchema = z.object({ phone_codes: z.enum(["inbox"]).nullable().default(null) })
const codesSchema = z.array(z.object({ code_hash: z.string(), salt: z.string() }))
/** A number that more share than a family is somebody's slip. */
const members_of_phone_max = 3

/** What a claim of an idempotency key came to. */
export type IdempotencyClaim =
  | { outcome: "claimed"; claim: string }
  | { outcome: "replay"; status: number; answer: Record<string, unknown> }
  | { outcome: "other_request" }
  | { outcome: "running" }

/** A claim this old belongs to a process that died. */
const claim_ttl_ms = 60_000
/** A stored answer is kept this long: longer than a phone stays without signal. */
const answer_ttl_ms = 30 * 24 * 60 * 60 * 1000

/** Sellers, their members, their uploads, and the answers to their writes. */
class SellerModuleService extends MedusaService({
  Seller,
  Member,
  SellerIdempotencyKey: IdempotencyKey,
  SellerUpload: Upload,
  MemberSignInCode: SignInCode,
  SellerStanding: Standing,
}) {
  /** Whether codes for a phone go into the local inbox, as in development. */
  readonly phone_codes: "inbox" | null

  constructor(injected: Injected, options: unknown) {
    super(injected)
    this.phone_codes = optionsSchema.parse(options ?? {}).phone_codes
  }

  /** E-mail addresses of the members with this number (E.164) who have a password. */
  async listEmailsOfPhone(phone: string): Promise<string[]> {
    const rows = await this.listMembers(
      { phone, auth_identity_id: { $ne: null } },
      { select: ["email"], take: members_of_phone_max, order: { created_at: "ASC", id: "ASC" } }
    )
    return rows.map(({ email }) => email)
  }

  /** Keeps the code of a member; an earlier one opens nothing any more. */
  @InjectManager()
  async keepSignInCode(
    { member_id, code_hash, salt, ttl_ms }: KeptCode,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `insert into member_sign_in_code (id, member_id, code_hash, salt, expires_at)
       values (?, ?, ?, ?, now() + ? * interval '1 millisecond')
       on conflict (member_id) where deleted_at is null
       do update set code_hash = excluded.code_hash, salt = excluded.salt, attempts = 0,
         expires_at = excluded.expires_at, updated_at = now() returning id`,
      [generateEntityId(undefined, "msic"), member_id, code_hash, salt, ttl_ms]
    )
  }

  /** Counts an attempt at a member's code, in one statement; answers the code unless it is over or was tried too often. */
  @InjectManager()
  async tryCode(
    { member_id, attempts_max }: { member_id: string; attempts_max: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ code_hash: string; salt: string } | undefined> {
    const rows = await runStatement(
      context,
      `update member_sign_in_code set attempts = attempts + 1, updated_at = now()
        where member_id = ? and deleted_at is null and expires_at > now() and attempts < ? returning code_hash, salt`,
      [member_id, attempts_max]
    )
    return codesSchema.parse(rows)[0]
  }

  /** Takes a member's code for its one use. @returns false where somebody else was faster */
  @InjectManager()
  async takeCode(
    { member_id, code_hash }: { member_id: string; code_hash: string },
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = await runStatement(
      context,
      "delete from member_sign_in_code where member_id = ? and code_hash = ? returning id",
      [member_id, code_hash]
    )
    return rows.length > 0
  }

  /** Writes a seller and its owner, both or neither. */
  @InjectTransactionManager()
  async createSellerWithOwner(
    seller: NewSeller,
    owner: NewMember,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ seller: SellerRow; member: MemberRow }> {
    const made = await this.createSellers(seller, context)
    return { seller: made, member: await this.createMembers({ ...owner, seller_id: made.id }, context) }
  }

  /**
   * Claims a seller's idempotency key for one request, in one statement: of two requests at once only one is `claimed`.
   * Whoever takes over from a process that is believed dead gets a `claim` of its own.
   * Should that process live after all, it can no longer answer or release.
   * @param input `request_hash` tells whether a later request is the same one
   */
  @InjectManager()
  async claimIdempotencyKey(
    input: { seller_id: string; key: string; request_hash: string },
    @MedusaContext() context: SqlContext = {}
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
       do update set id = excluded.id, claimed_at = excluded.claimed_at
         where seller_idempotency_key.state = 'running'
           and seller_idempotency_key.request_hash = excluded.request_hash
           and seller_idempotency_key.claimed_at < ?
       returning id`,
      [
        generateEntityId(undefined, "sik"),
        input.seller_id,
        input.key,
        input.request_hash,
        new Date(now),
        new Date(now - claim_ttl_ms),
      ]
    )
    if (claimed[0]) return { outcome: "claimed", claim: claimed[0].id }
    const [row] = await this.listSellerIdempotencyKeys({ seller_id: input.seller_id, key: input.key })
    if (!row) return { outcome: "running" }
    if (row.request_hash !== input.request_hash) return { outcome: "other_request" }
    if (row.state === "running") return { outcome: "running" }
    return { outcome: "replay", status: row.answer_status ?? 200, answer: row.answer ?? {} }
  }

  /** Keeps the answer of the request that holds the claim. */
  async answerIdempotencyKey({
    claim,
    status,
    answer,
  }: {
    claim: string
    status: number
    answer: Record<string, unknown>
  }): Promise<void> {
    await this.updateSellerIdempotencyKeys({
      selector: { id: claim },
      data: { state: "done", answer_status: status, answer },
    })
  }

  /**
   * Notes that pictures are about to be stored for a seller; answers a row for each.
   * Null while one of them is being cleared away: its upload must wait.
   */
  @InjectTransactionManager()
  async beginUploads(
    { seller_id, picture_ids }: { seller_id: string; picture_ids: string[] },
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[] | null> {
    for (const picture_id of [...new Set(picture_ids)].sort()) {
      await runStatement(context, lockPicture, [picture_id])
      if ((await runStatement(context, isBeingRemoved, [picture_id])).length) return null
    }
    const rows = await this.createSellerUploads(
      picture_ids.map((picture_id) => ({ seller_id, picture_id, state: "storing" as const })),
      context
    )
    return rows.map(({ id }) => id)
  }

  /** Unfinished uploads that nobody has touched for `age_ms`, the oldest first. */
  @InjectManager()
  async listUnfinishedUploads(
    { age_ms, most }: { age_ms: number; most: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ id: string; picture_id: string | null }[]> {
    return unfinishedSchema.parse(await runStatement(context, findLeftovers, [age_ms, most]))
  }

  /** Claims an unfinished upload's picture for removal; false where another upload has the same picture. */
  @InjectTransactionManager()
  async claimUploadForRemoval(
    { id, picture_id }: { id: string; picture_id: string },
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    await runStatement(context, lockPicture, [picture_id])
    return (await runStatement(context, claimForRemoval, [id])).length > 0
  }

  /** Stored uploads older than `age_ms` whose files were not looked for within `every_ms`. */
  @InjectManager()
  async listUncheckedUploads(
    { age_ms, every_ms, most }: { age_ms: number; every_ms: number; most: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ id: string; file_id: string; url: string }[]> {
    return uncheckedSchema.parse(await runStatement(context, findUnchecked, [age_ms, every_ms, most]))
  }

  /** The sellers that do not sell on a day. */
  @InjectManager()
  async listPaused(
    day: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Pick<SellerRow, "id" | "handle">[]> {
    return await runStatement(
      context,
      `select id, handle from seller where paused_from <= ? and paused_to >= ? and deleted_at is null`,
      [day, day]
    )
  }

  /** Where each seller is and whether it may sell; for counts over all of them. */
  @InjectManager()
  async listPlaces(
    @MedusaContext() context: SqlContext = {}
  ): Promise<Pick<SellerRow, "id" | "province_code" | "commune_code" | "status">[]> {
    return await runStatement(
      context,
      `select id, province_code, commune_code, status from seller where deleted_at is null`,
      []
    )
  }

  /** Gives a claim back after a failure, so that the same request may be tried again. */
  async releaseIdempotencyKey({ claim }: { claim: string }): Promise<void> {
    await this.deleteSellerIdempotencyKeys({ id: claim, state: "running" })
  }
}

const unfinishedSchema = z.array(z.object({ id: z.string(), picture_id: z.string().nullable() }))
const uncheckedSchema = z.array(z.object({ id: z.string(), file_id: z.string(), url: z.string() }))

export default SellerModuleService
