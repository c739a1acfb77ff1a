import type { GoodsFactsPort } from "@chophien/shipping/ports/goods-facts"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type Db, runStatement, type Statement } from "../../run-statement"
import { type JoinedStock, joinStocks, type StockToJoin } from "./join-stocks"
import { Listing } from "./models/listing"
import { ListingFault } from "./models/listing-fault"
import { Preview } from "./models/preview"
import { Stock } from "./models/stock"
import { StockChange } from "./models/stock-change"
import {
  archivedStatement,
  archiveStatement,
  changedSinceStatement,
  deleteStatement,
  faultCountStatement,
  faultsStatement,
  keepPreviewStatements,
  previewStatement,
  recordFaultsStatement,
  rowsStatement,
  upsertStatement,
} from "./statements"
import {
  answerStockStatement,
  changeLevelsStatement,
  forgetChangesStatement,
  recordChangesStatement,
  sharedStocksStatement,
  writeSharedStocksStatement,
} from "./stock-statements"
import {
  type FactsRow,
  type FaultyListing,
  type LevelChange,
  type SharedStock,
  type StockChanged,
  sharedStockSchema,
} from "./types"

/** Ends the transaction of a change that would sell what is not there. */
class TooFewLeft extends Error {
  constructor(readonly short: { variant_id: string; change: number; left: number }) {
    super("Fewer pieces are left than the change takes off")
  }
}

const idSchema = z.object({ id: z.string() })
const levelSchema = idSchema.extend({
  inventory_item_id: z.string(),
  location_id: z.string(),
  available: z.number(),
  change: z.number(),
})
const rowSchema = z.looseObject({ product_id: z.string() })
/** A row as it stands in the table, whatever stands there. */
export type RawFacts = z.infer<typeof rowSchema>

/**
 * The facts of listings: one row for each product, with a constraint for each column, and what is wrong where there is
 * none. What it answers is as it stands: only `readListingFacts` says whether it can be relied on.
 */
export default class ListingModuleService
  extends MedusaService({ Listing, ListingFault, Preview, Stock, StockChange })
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

  /**
   * Adds pieces to what is for sale, or takes them off, in one transaction: all of the changes or none. A change whose id
   * is known was made already.
   */
  async changeStock(changes: readonly LevelChange[]): Promise<StockChanged> {
    try {
      return { ok: true, levels: await this.changeLevels(changes) }
    } catch (error) {
      if (error instanceof TooFewLeft) return { ok: false, short: error.short }
      throw error
    }
  }

  @InjectTransactionManager()
  protected async changeLevels(
    changes: readonly LevelChange[],
    @MedusaContext() context: Db = {}
  ): Promise<string[]> {
    const fresh = await this.execute(context, recordChangesStatement(changes), idSchema)
    if (!fresh.length) return []
    const levels = await this.execute(
      context,
      changeLevelsStatement(
        fresh.map(({ id }) => id),
        1
      ),
      levelSchema
    )
    for (const { inventory_item_id, location_id, change, available } of levels) {
      const wanted = changes.find(
        (each) => each.inventory_item_id === inventory_item_id && each.location_id === location_id
      )
      if (change < 0 && available < 0)
        throw new TooFewLeft({
          variant_id: wanted?.variant_id ?? "",
          change,
          left: Math.max(0, available - change),
        })
    }
    return levels.map(({ id }) => id)
  }

  /** Takes changes of stock back, as if they had not been made. */
  @InjectTransactionManager()
  async undoStockChanges(ids: readonly string[], @MedusaContext() context: Db = {}): Promise<void> {
    await this.execute(context, changeLevelsStatement(ids, -1), z.unknown())
    await this.execute(context, forgetChangesStatement(ids), z.unknown())
  }

  /** The one stock of each product that has one, by product id. */
  @InjectManager()
  async sharedStocks(
    product_ids: readonly string[],
    @MedusaContext() context: Db = {}
  ): Promise<Map<string, SharedStock>> {
    if (!product_ids.length) return new Map()
    const rows = await this.execute(context, sharedStocksStatement(product_ids), sharedStockSchema)
    return new Map(rows.map((row) => [row.product_id, row]))
  }

  /** Writes down that products have one stock each; their variants are linked to it already. */
  @InjectManager()
  async writeSharedStocks(
    stocks: readonly Pick<SharedStock, "product_id" | "inventory_item_id" | "unit">[],
    @MedusaContext() context: Db = {}
  ): Promise<void> {
    if (stocks.length) await this.execute(context, writeSharedStocksStatement(stocks), z.unknown())
  }

  /** See {@link joinStocks}. */
  @InjectTransactionManager()
  async joinStocks(stock: StockToJoin, @MedusaContext() context: Db = {}): Promise<JoinedStock> {
    return await joinStocks(context, stock)
  }

  /** The seller has said how much there is: they are not asked any more. */
  @InjectManager()
  async answerStock(product_id: string, @MedusaContext() context: Db = {}): Promise<void> {
    await this.execute(context, answerStockStatement(product_id), z.unknown())
  }

  /** Which of some products their sellers took out of their lists. */
  @InjectManager()
  async archivedAmong(
    product_ids: readonly string[],
    @MedusaContext() context: Db = {}
  ): Promise<Set<string>> {
    if (!product_ids.length) return new Set()
    return new Set(idsOf(await this.execute(context, archivedStatement(product_ids), rowSchema)))
  }

  /** Forgets products that are deleted: facts, stock, faults. */
  @InjectTransactionManager()
  async forget(product_ids: string[], @MedusaContext() context: Db = {}): Promise<void> {
    for (const table of ["listing", "listing_stock", "listing_fault"] as const)
      await this.execute(context, deleteStatement(table, product_ids), z.unknown())
  }

  /** Takes a product out of its seller's list; what was ordered of it keeps it. */
  @InjectManager()
  async archive(product_id: string, @MedusaContext() context: Db = {}): Promise<void> {
    await this.execute(context, archiveStatement(product_id), z.unknown())
  }

  /** Keeps a preview for a time; of those before it so many as `most` stay. */
  @InjectTransactionManager()
  async keepPreview(
    preview: { id: string; seller_id: string; page: unknown },
    limits: { lifetime_ms: number; most: number },
    @MedusaContext() context: Db = {}
  ): Promise<void> {
    for (const statement of keepPreviewStatements(preview, limits))
      await this.execute(context, statement, z.unknown())
  }

  /** The page of a preview that is not over, as it was kept; null for none. */
  @InjectManager()
  async previewPage(id: string, @MedusaContext() context: Db = {}): Promise<unknown> {
    const [row] = await this.execute(context, previewStatement(id), z.object({ page: z.unknown() }))
    return row?.page ?? null
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
