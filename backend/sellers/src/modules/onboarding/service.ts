import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto"
import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import type { ApplicationState } from "@chophien/vocabulary/application"
import type { DAL, InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import Application from "./models/application"
import ApplicationEntry from "./models/application-entry"
import Check from "./models/check"
import Consent from "./models/consent"
import Identification from "./models/identification"
import Notice from "./models/notice"
import Paper from "./models/paper"
import Requirement from "./models/requirement"
import Visit from "./models/visit"
import { openSealed, seal } from "./seal"

export type ApplicationRow = InferTypeOf<typeof Application>
export type ApplicationEntryRow = InferTypeOf<typeof ApplicationEntry>
export type PaperRow = InferTypeOf<typeof Paper>
export type RequirementRow = InferTypeOf<typeof Requirement>

/** What happened with an application, to be kept. */
export type NewEntry = Pick<ApplicationEntryRow, "application_id" | "act" | "actor"> & {
  actor_id?: string | null
  text?: string | null
}

type Injected = { baseRepository: DAL.RepositoryService }
/** Writes into the transaction of an act: the mails about it. */
type WriteAlong = (context: SqlContext) => Promise<unknown>

const optionsSchema = z.object({
  papers_key: z.string().min(1),
  identity_deadline: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  sample_identification: z.boolean().default(false),
})
const idSchema = z.array(z.object({ id: z.string() }))
const countsSchema = z.array(z.object({ state: z.string(), count: z.coerce.number() }))

/** Owns applications, papers, checks and identifications. What identifies a person lies sealed. */
export default class OnboardingModuleService extends MedusaService({
  SellerApplication: Application,
  SellerApplicationEntry: ApplicationEntry,
  SellerConsent: Consent,
  SellerPaper: Paper,
  SellerRequirement: Requirement,
  SellerCheck: Check,
  SellerIdentification: Identification,
  SellerVisit: Visit,
  SellerNotice: Notice,
}) {
  /** The last day on which a seller from before may sell without being identified. */
  readonly identity_deadline: string
  /** Whether the sample provider of identifications may be used, as in development. */
  readonly sample_identification: boolean
  readonly #sealing: Buffer
  readonly #signing: Buffer

  constructor(injected: Injected, options: unknown) {
    super(injected)
    const { papers_key, identity_deadline, sample_identification } = optionsSchema.parse(options)
    this.identity_deadline = identity_deadline
    this.sample_identification = sample_identification
    const keyFor = (use: string) => Buffer.from(hkdfSync("sha256", papers_key, "", `chophien ${use}`, 32))
    this.#sealing = keyFor("papers")
    this.#signing = keyFor("links of papers")
  }

  /** Seals bytes so that they open under this key and beside this name alone. */
  seal(name: string, bytes: Buffer): string {
    return seal(this.#sealing, name, bytes)
  }

  /** Opens what `seal` made; null where the key or the name is another. */
  unseal(name: string, sealed: string): Buffer | null {
    return openSealed(this.#sealing, name, sealed)
  }

  /** The signature of a text, for a link that ends. */
  sign(text: string): string {
    return createHmac("sha256", this.#signing).update(text).digest("base64url")
  }

  /** Whether a signature is that of a text; takes the same time for every wrong one. */
  isSigned(text: string, signature: string): boolean {
    const [one, other] = [Buffer.from(this.sign(text)), Buffer.from(signature)]
    return one.length === other.length && timingSafeEqual(one, other)
  }

  /** The token that opens an application; made from its id, so that mails can name it again. */
  tokenOf(application_id: string): string {
    return this.sign(`application ${application_id}`)
  }

  /** Moves an application on, with its history and the mails about it. @returns false where it is in another state by now */
  @InjectTransactionManager()
  async moveApplication(
    move: { id: string; from: ApplicationState; to: ApplicationState; message?: string | null },
    entry: NewEntry,
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = await runStatement(
      context,
      `update seller_application
          set state = ?, message = ?, updated_at = now(),
              submitted_at = case when ? = 'submitted' then coalesce(submitted_at, now()) else submitted_at end,
              waiting_since = case when ? = 'submitted' then coalesce(waiting_since, now()) end
        where id = ? and state = ? and deleted_at is null returning id`,
      [move.to, move.message ?? null, move.to, move.to, move.id, move.from]
    )
    if (!rows.length) return false
    await this.addEntry(entry, context)
    await writeAlong(context)
    return true
  }

  /** Adds to the history of an application. */
  @InjectManager()
  async addEntry(
    { application_id, act, actor, actor_id = null, text = null }: NewEntry,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `insert into seller_application_entry (id, application_id, act, actor, actor_id, text, acted_at)
       values (?, ?, ?, ?, ?, ?, now()) returning id`,
      [generateEntityId(undefined, "apen"), application_id, act, actor, actor_id, text]
    )
  }

  /** An application became a seller: all that is held about it is the seller's now. */
  @InjectTransactionManager()
  async handOver(
    { application_id, seller_id }: { application_id: string; seller_id: string },
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    for (const table of [
      "seller_paper",
      "seller_check",
      "seller_identification",
      "seller_visit",
      "seller_consent",
    ])
      await runStatement(
        context,
        `update ${table} set holder_id = ?, updated_at = now() where holder_id = ? returning id`,
        [seller_id, application_id]
      )
    await runStatement(
      context,
      "update seller_application set seller_id = ?, updated_at = now() where id = ? returning id",
      [seller_id, application_id]
    )
  }

  /** Ids for photos that are about to be stored; null where their holder would have more than `most`. */
  @InjectManager()
  async beginPapers(
    {
      holder_id,
      requirement,
      count,
      most,
    }: { holder_id: string; requirement: string; count: number; most: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[] | null> {
    const ids = Array.from({ length: count }, () => generateEntityId(undefined, "paper"))
    const rows = await runStatement(
      context,
      `insert into seller_paper (id, holder_id, requirement)
       select jsonb_array_elements_text(?::jsonb), ?, ?
        where (select count(*) from seller_paper where holder_id = ? and deleted_at is null) + ? <= ?
       returning id`,
      [JSON.stringify(ids), holder_id, requirement, holder_id, count, most]
    )
    return rows.length ? ids : null
  }

  /** How many applications there are in each state. */
  @InjectManager()
  async countStates(@MedusaContext() context: SqlContext = {}): Promise<Map<string, number>> {
    const rows = countsSchema.parse(
      await runStatement(
        context,
        "select state, count(*) as count from seller_application where deleted_at is null group by state",
        []
      )
    )
    return new Map(rows.map(({ state, count }) => [state, count]))
  }

  /** Ends what identified a seller, as somebody else or another account stands behind it now. */
  @InjectManager()
  async endIdentifications(
    { holder_id, reason }: { holder_id: string; reason: string },
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    const rows = await runStatement(
      context,
      `update seller_identification set ended_at = now(), ended_reason = ?, updated_at = now()
        where holder_id = ? and ended_at is null and identified_at is not null and deleted_at is null returning id`,
      [reason, holder_id]
    )
    return rows.length
  }

  /** Notes that a seller is told; false where it was before. */
  @InjectTransactionManager()
  async noteNotice(
    { seller_id, about, days_left }: { seller_id: string; about: string; days_left: number },
    writeAlong: WriteAlong,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const rows = idSchema.parse(
      await runStatement(
        context,
        `insert into seller_notice (id, seller_id, about, days_left, noticed_at) values (?, ?, ?, ?, now())
         on conflict (seller_id, about, days_left) where deleted_at is null do nothing returning id`,
        [generateEntityId(undefined, "snot"), seller_id, about, days_left]
      )
    )
    if (rows.length) await writeAlong(context)
    return rows.length > 0
  }
}
