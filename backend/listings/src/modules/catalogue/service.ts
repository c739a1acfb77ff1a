import { monthInVietnam } from "@chophien/vocabulary/time"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Tier } from "../../finding/types"
import { type Db, runStatement, type Statement } from "../../run-statement"
import { firstIds } from "./first-ids"
import { CatalogueListing } from "./models/listing"
import { CatalogueSeller } from "./models/seller"
import { CatalogueWatermark } from "./models/watermark"
import {
  anyInStatement,
  findListingsStatement,
  type GoneListing,
  goneStatement,
  inSeasonStatement,
  listedByIdsStatement,
  relatedStatement,
} from "./statements/listings"
import {
  categoryCountsStatement,
  communesStatement,
  countsStatement,
  goodsBySellerStatement,
  knownIdsStatement,
  sellerStatement,
  sellersStatement,
  suggestSellersStatement,
} from "./statements/sellers"
import { refreshStockStatement, stockStatement } from "./statements/stock"
import { shopWordsChangedStatement, shopWordsStatement } from "./statements/words"
import { remove, upsertListings, upsertSellers } from "./statements/write-rows"
import {
  type CommuneCount,
  type FacetCount,
  type Facets,
  type ListingQuery,
  type ListingRow,
  noFacets,
  type SellerRow,
  type ShopWords,
} from "./types"

/** A page of listings with its facets; its rows are believed once `catalogue/listed-rows` has read them. */
export type FoundListings = { count: number; listings: unknown[]; facets: Facets }
type Ids = string[]
export type SellerWithCount = SellerRow & { listings: number }
/** Where a listing stands in the order of changes: when it changed (as PostgreSQL writes it, to the microsecond) and its id. */
export type ChangePlace = { at: string; id: string }

/**
 * The shoppers' read model: one row for each listing and each seller on sale, so that a page costs one statement.
 * The rows are made from products, facts, sellers and communes when they change.
 */
export default class CatalogueModuleService extends MedusaService({
  CatalogueListing,
  CatalogueSeller,
  CatalogueWatermark,
}) {
  /** A page of listings, their number and facets; without facets where the query says so. */
  @InjectManager()
  async findListings(query: ListingQuery, @MedusaContext() context: Db = {}): Promise<FoundListings> {
    if (query.is_bare) {
      const listings = await this.listedByIds(
        await firstIds(query, (statement) => this.byIndex(context, statement)),
        context
      )
      return { count: listings.length, listings, facets: noFacets }
    }
    const [found] = await this.byIndex<FoundListings>(context, findListingsStatement(query, monthInVietnam()))
    if (!found) throw new Error("A statement that always answers one row answered none.")
    return found
  }

  /** Which of some tiers have anything on sale, in their order. */
  @InjectManager()
  async anyIn(tiers: readonly Tier[], @MedusaContext() context: Db = {}): Promise<boolean[]> {
    if (!tiers.length) return []
    const [row] = await this.byIndex<Record<string, boolean>>(context, anyInStatement(tiers))
    return tiers.map((_, at) => row?.[`any_${at}`] === true)
  }

  /** What the words of the shop are made from. */
  @InjectManager()
  async shopWords(@MedusaContext() context: Db = {}): Promise<ShopWords> {
    return await this.one<ShopWords>(context, { sql: shopWordsStatement, params: [] })
  }

  /** Another text whenever what the words are made from has changed. */
  @InjectManager()
  async shopWordsChanged(@MedusaContext() context: Db = {}): Promise<string> {
    const statement = { sql: shopWordsChangedStatement, params: [] }
    return (await this.one<{ changed: string }>(context, statement)).changed
  }

  /** The listings on sale among some ids, in their order. */
  @InjectManager()
  async listedByIds(ids: string[], @MedusaContext() context: Db = {}): Promise<unknown[]> {
    return ids.length ? await this.rows(context, listedByIdsStatement(ids)) : []
  }

  /** A listing by its handle, or null. */
  @InjectManager()
  async listingByHandle(handle: string, @MedusaContext() context: Db = {}): Promise<unknown> {
    const sql = `select * from catalogue_listing where handle = ? and deleted_at is null`
    return (await this.rows(context, { sql, params: [handle] }))[0] ?? null
  }

  /** The last row of a listing that has left the shop, by its handle. */
  @InjectManager()
  async goneListing(handle: string, @MedusaContext() context: Db = {}): Promise<GoneListing | null> {
    return (await this.rows<GoneListing>(context, goneStatement(handle)))[0] ?? null
  }

  /** Listings to show beside one. */
  @InjectManager()
  async relatedTo(
    listing: Pick<ListingRow, "id" | "seller_id" | "category_slug">,
    limit: number,
    @MedusaContext() context: Db = {}
  ): Promise<unknown[]> {
    return await this.rows(context, relatedStatement(listing, limit))
  }

  /** Listings whose season a month (1–12) is, the shortest seasons first. */
  @InjectManager()
  async inSeason(month: number, limit: number, @MedusaContext() context: Db = {}): Promise<unknown[]> {
    return await this.rows(context, inSeasonStatement(month, limit))
  }

  /** Sellers in Vietnamese order, and how many there are. */
  @InjectManager()
  async findSellers(
    input: { commune?: string; limit: number; offset: number },
    @MedusaContext() context: Db = {}
  ): Promise<{ sellers: SellerWithCount[]; count: number }> {
    const sellers = await this.rows<SellerWithCount & { count: number }>(context, sellersStatement(input))
    return { sellers, count: sellers[0]?.count ?? 0 }
  }

  /** A seller by handle or id, or null. */
  @InjectManager()
  async sellerBy(
    by: "handle" | "id",
    value: string,
    @MedusaContext() context: Db = {}
  ): Promise<SellerWithCount | null> {
    return (await this.rows<SellerWithCount>(context, sellerStatement(by, value)))[0] ?? null
  }

  /** The communes with something on sale; `words` keeps to those whose name or sellers hold them. */
  @InjectManager()
  async findCommunes(
    input: { words?: string; limit: number },
    @MedusaContext() context: Db = {}
  ): Promise<CommuneCount[]> {
    return await this.rows(context, communesStatement(input))
  }

  /** Sellers whose name, commune or province hold the words. */
  @InjectManager()
  async suggestSellers(
    words: string,
    limit: number,
    @MedusaContext() context: Db = {}
  ): Promise<{ handle: string; name: string }[]> {
    return await this.rows(context, suggestSellersStatement(words, limit))
  }

  /** How many listings each category has, with a picture. */
  @InjectManager()
  async categoryCounts(
    @MedusaContext() context: Db = {}
  ): Promise<(FacetCount & { picture_url: string | null })[]> {
    return await this.rows(context, { sql: categoryCountsStatement, params: [] })
  }

  /** How many listings, sellers and communes there are. */
  @InjectManager()
  async counts(
    @MedusaContext() context: Db = {}
  ): Promise<{ listings: number; sellers: number; communes: number }> {
    return await this.one(context, { sql: countsStatement, params: [] })
  }

  /** How many pieces of each inventory item are for sale now. */
  @InjectManager()
  async stockOf(item_ids: string[], @MedusaContext() context: Db = {}): Promise<Map<string, number>> {
    if (!item_ids.length) return new Map()
    const rows = await this.rows<{ id: string; available: number }>(
      context,
      stockStatement([...new Set(item_ids)])
    )
    return new Map(rows.map(({ id, available }) => [id, available]))
  }

  /**
   * Brings rows up to date in one transaction: writes those given, takes off sale those named.
   * @returns the listings that changed by it
   */
  @InjectTransactionManager()
  async applyChanges(
    changes: {
      listings: ListingRow[]
      sellers: SellerRow[]
      removed_listings: string[]
      removed_sellers: string[]
    },
    @MedusaContext() context: Db = {}
  ): Promise<{ changed_listing_ids: string[] }> {
    if (changes.sellers.length) await this.rows(context, upsertSellers(changes.sellers))
    if (changes.removed_sellers.length)
      await this.rows(context, remove("catalogue_seller", changes.removed_sellers))
    const written = changes.listings.length
      ? await this.rows<{ id: string }>(context, upsertListings(changes.listings))
      : []
    const removed = changes.removed_listings.length
      ? await this.rows<{ id: string }>(context, remove("catalogue_listing", changes.removed_listings))
      : []
    return { changed_listing_ids: [...written, ...removed].map(({ id }) => id) }
  }

  /** Notes which listings can be had now, none of a paused seller; answers those that changed by it. Of `ids`, or of all. */
  @InjectManager()
  async refreshStock(ids: Ids | null, paused: Ids, @MedusaContext() context: Db = {}): Promise<Ids> {
    const rows = await this.rows<{ id: string }>(context, refreshStockStatement(ids, paused))
    return rows.map(({ id }) => id)
  }

  /** The listings and sellers on sale by the read model. */
  @InjectManager()
  async knownIds(@MedusaContext() context: Db = {}): Promise<{ listings: string[]; sellers: string[] }> {
    return await this.one(context, { sql: knownIdsStatement, params: [] })
  }

  /** The listings that changed after a place in time and order, oldest change first, those taken off sale included. */
  @InjectManager()
  async changedAfter(
    after: ChangePlace,
    limit: number,
    @MedusaContext() context: Db = {}
  ): Promise<ChangePlace[]> {
    return await this.rows(context, {
      sql: `select id, updated_at::text as at from catalogue_listing where (updated_at, id) > (?::timestamptz, ?)
        order by updated_at, id limit ?::int`,
      params: [after.at, after.id, limit],
    })
  }

  /** How many listings of each seller are on sale. */
  @InjectManager()
  async countGoodsBySeller(@MedusaContext() context: Db = {}): Promise<Map<string, number>> {
    const rows = await this.rows<{ id: string; goods: number }>(context, goodsBySellerStatement)
    return new Map(rows.map(({ id, goods }) => [id, goods]))
  }

  /** How far `name` was brought up to date; the beginning of time when never. */
  @InjectManager()
  async watermark(name: string, @MedusaContext() context: Db = {}): Promise<Date> {
    const [row] = await this.rows<{ reached_at: Date }>(context, {
      sql: `select reached_at from catalogue_watermark where id = ?`,
      params: [name],
    })
    return row ? new Date(row.reached_at) : new Date(0)
  }

  /** Notes how far `name` was brought up to date. */
  @InjectManager()
  async reach(name: string, reached_at: Date, @MedusaContext() context: Db = {}): Promise<void> {
    await this.rows(context, {
      sql: `insert into catalogue_watermark (id, reached_at) values (?, ?)
        on conflict (id) do update set reached_at = excluded.reached_at, updated_at = now()`,
      params: [name, reached_at],
    })
  }

  private async rows<T>(context: Db, statement: Statement): Promise<T[]> {
    return await runStatement<T>(context, statement)
  }

  /**
   * Rows of a statement that looks for terms, by their index. To the planner a look into a row's terms is cheap, but they
   * have to be unpacked. The read model lies in memory: a page out of order costs no more than the next one.
   */
  private async byIndex<T>(context: Db, { sql, params }: Statement): Promise<T[]> {
    const settings = "set local enable_seqscan = off; set local random_page_cost = 1.1"
    const statement = { sql: `${settings}; ${sql}`, params }
    const [, , rows = []] = await runStatement<T[]>(context, statement)
    return rows
  }

  private async one<T>(context: Db, statement: Statement): Promise<T> {
    const [row] = await this.rows<T>(context, statement)
    if (!row) throw new Error("A statement that always answers one row answered none.")
    return row
  }
}
