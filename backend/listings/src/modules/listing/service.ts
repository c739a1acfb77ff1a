import type { GoodsFactsPort } from "@chophien/shipping/ports/goods-facts"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type Db, runStatement, type Statement } from "../../run-statement"
import { Listing } from "./models/listing"
import { ListingFault } from "./models/listing-fault"
import {
  changedSinceStatement,
  deleteStatement,
  faultCountStatement,
  faultsStatement,
  recordFaultsStatement,
  rowsStatement,
  upsertStatement,
} from "./statements"
import type { FactsRow, FaultyListing } from "./types"

const rowSchema = z.looseObject({ product_id: z.string() })
/** A row as it stands in the table, whatever stands there. */
export type RawFacts = z.infer<typeof rowSchema>

/**
 * The facts of listings: one row for each product, with a constraint for each column, and what is wrong where there is
 * none. What it answers is as it stands: only `readListingFacts` says whether it can be relied on.
 */
export default class ListingModuleService
  extends MedusaService({ Listing, ListingFault })
  implements GoodsFactsPort
{
  /** The rows of some products, by product id; a product without a row is left out. */
  @InjectManager()
  async rawFacts(product_ids: string[], @MedusaContext() context: Db = {}): Promise<Map<string, RawFacts>> {
    if (!product_ids.length) return new Map()
    const rows = await this.execute(context, rowsStatement(product_ids), rowSchema)
    return new Map(rows.map((row) => [row.product_id, row]))
  }

  /** Writes the facts of products, new or not. */
  @InjectManager()
  async writeFacts(rows: readonly FactsRow[], @MedusaContext() context: Db = {}): Promise<void> {
    if (rows.length) await this.execute(context, upsertStatement(rows), z.unknown())
  }

  /** Brings rows back as they were, and removes those of the other products. */
  @InjectTransactionManager()
  async restoreFacts(
    product_ids: string[],
    before: readonly RawFacts[],
    @MedusaContext() context: Db = {}
  ): Promise<void> {
    const known = new Set(idsOf(before))
    const added = product_ids.filter((id) => !known.has(id))
    if (added.length) await this.execute(context, deleteStatement("listing", added), z.unknown())
    if (before.length) await this.execute(context, upsertStatement(before), z.unknown())
  }

  /** The products whose facts changed since a time, by whatever way. */
  @InjectManager()
  async changedSince(since: Date, @MedusaContext() context: Db = {}): Promise<string[]> {
    return idsOf(await this.execute(context, changedSinceStatement(since), rowSchema))
  }

  /** Writes down what is wrong with listings; answers the products of which that is news. */
  @InjectManager()
  async recordFaults(
    listings: readonly FaultyListing[],
    @MedusaContext() context: Db = {}
  ): Promise<string[]> {
    if (!listings.length) return []
    return idsOf(await this.execute(context, recordFaultsStatement(listings), rowSchema))
  }

  /** Forgets what was wrong with some products. */
  @InjectManager()
  async clearFaults(product_ids: string[], @MedusaContext() context: Db = {}): Promise<void> {
    if (product_ids.length)
      await this.execute(context, deleteStatement("listing_fault", product_ids), z.unknown())
  }

  /** A page of the products that are not for sale because of their facts, the longest known first. */
  @InjectManager()
  async findFaults(
    page: { limit: number; offset: number },
    @MedusaContext() context: Db = {}
  ): Promise<{ faults: RawFacts[]; count: number }> {
    const faults = await this.execute(context, faultsStatement(page), rowSchema)
    const [total] = await this.execute(context, faultCountStatement, z.object({ count: z.number() }))
    return { faults, count: total?.count ?? 0 }
  }

  private async execute<Schema extends z.ZodType>(
    context: Db,
    statement: Statement,
    schema: Schema
  ): Promise<z.output<Schema>[]> {
    return z.array(schema).parse((await runStatement(context, statement)) ?? [])
  }
}

const idsOf = (rows: readonly { product_id: string }[]) => rows.map(({ product_id }) => product_id)
