import { fold } from "@chophien/vocabulary/fold"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { tableRows, upsertStatement } from "./import-rows"
import { Commune } from "./models/commune"
import { FormerCommune } from "./models/former-commune"
import { Province } from "./models/province"
import { type CommuneQuery, communeSearchStatement } from "./search-communes"
import { isPlaceLine, placeLineStatement, provinceNames } from "./search-place-line"
import {
  type CommuneHit,
  type CommuneRecord,
  type FormerUnit,
  type GazetteerInput,
  gazetteerInput,
  type ProvinceRecord,
} from "./types"

const communeColumns = `c.code, c.name, c.full_name, c.slug, c.type, c.province_code, p.name as province_name, c.lat, c.lng, c.population, c.area_km2`
const communeTables = `gazetteer_commune c join gazetteer_province p on p.code = c.province_code`

const unitColumns = { code: "text", name: "text", full_name: "text", slug: "text" } as const
const writes = {
  provinces: upsertStatement("gazetteer_province", "code", { ...unitColumns, folded: "text" }),
  communes: upsertStatement("gazetteer_commune", "code", {
    ...unitColumns,
    type: "text",
    province_code: "text",
    lat: "real",
    lng: "real",
    population: "integer",
    area_km2: "real",
    folded: "text",
    tone_key: "text",
    search_text: "text",
  }),
  former: upsertStatement("gazetteer_former_commune", "id", {
    id: "text",
    old_code: "text",
    old_name: "text",
    old_district: "text",
    old_province: "text",
    new_code: "text",
    how: "text",
    folded: "text",
    folded_district: "text",
    tone_key: "text",
    search_text: "text",
  }),
}

type FoundRow = Omit<CommuneHit, "former"> & { former: string | null; rank: number }

const hitOf = ({ former, rank: _, ...commune }: FoundRow): CommuneHit =>
  former ? { ...commune, former } : commune

/** The provinces and communes of Vietnam, and the units they were made from. Codes are the official ones. */
export default class GazetteerModuleService extends MedusaService({ Province, Commune, FormerCommune }) {
  /** All provinces, in Vietnamese alphabetical order. */
  @InjectManager()
  async allProvinces(@MedusaContext() context: Context<EntityManager> = {}): Promise<ProvinceRecord[]> {
    return await this.rows<ProvinceRecord>(
      context,
      `select code, name, full_name, slug from gazetteer_province where deleted_at is null order by name collate "vi-x-icu"`
    )
  }

  /** The province of a code, or null. */
  @InjectManager()
  async getProvince(
    code: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ProvinceRecord | null> {
    const sql = `select code, name, full_name, slug from gazetteer_province where code = ? and deleted_at is null`
    return (await this.rows<ProvinceRecord>(context, sql, [code]))[0] ?? null
  }

  /** The commune of a code, or null. */
  @InjectManager()
  async getCommune(
    code: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<CommuneRecord | null> {
    return (await this.getCommunes([code], context))[0] ?? null
  }

  /** The communes of the codes that exist, in no particular order. */
  @InjectManager()
  async getCommunes(
    codes: string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<CommuneRecord[]> {
    if (!codes.length) return []
    return await this.rows<CommuneRecord>(
      context,
      `select ${communeColumns} from ${communeTables}
       where c.deleted_at is null and c.code in (select jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(codes)]
    )
  }

  /** The communes of a province, in no particular order. */
  @InjectManager()
  async communesOf(
    province_code: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<CommuneRecord[]> {
    const sql = `select ${communeColumns} from ${communeTables} where c.deleted_at is null and c.province_code = ?`
    return await this.rows<CommuneRecord>(context, sql, [province_code])
  }

  /** The units of before July 2025 that some communes were made of, by full names; empty texts where one is unknown. */
  @InjectManager()
  async formerUnits(
    codes: string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<FormerUnit[]> {
    if (!codes.length) return []
    return await this.rows<FormerUnit>(
      context,
      `select new_code as code, old_name as commune, old_district as district, old_province as province
       from gazetteer_former_commune
       where deleted_at is null and new_code in (select jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(codes)]
    )
  }

  /** The commune of a slug (`pa-co`), or null. */
  @InjectManager()
  async getCommuneBySlug(
    slug: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<CommuneRecord | null> {
    const sql = `select ${communeColumns} from ${communeTables} where c.deleted_at is null and c.slug = ?`
    return (await this.rows<CommuneRecord>(context, sql, [slug]))[0] ?? null
  }

  /**
   * Communes by a part of their name, with or without diacritics and kind ("xã", "p."), best first. Names of old
   * communes and districts find the communes of today; `former` names by what. Without words: the communes of the
   * province in alphabetical order. A whole line, such as “Q.1, TP.HCM” or a pasted address, is read
   * part by part, and all communes that may be meant are found.
   *
   * @example await gazetteer.searchCommunes({ q: "hang kia", limit: 10 }) // [{ full_name: "Xã Pà Cò", former: "Xã Hang Kia, …" }]
   */
  @InjectManager()
  async searchCommunes(
    query: CommuneQuery,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<CommuneHit[]> {
    if (!fold(query.q)) {
      return await this.rows<CommuneHit>(
        context,
        `select c.code, c.name, c.full_name, c.slug, c.province_code, p.name as province_name from ${communeTables}
         where c.deleted_at is null and (?::text is null or c.province_code = ?)
         order by c.name collate "vi-x-icu", c.code limit ?::int`,
        [query.province_code ?? null, query.province_code ?? null, query.limit]
      )
    }
    const isLine = isPlaceLine(query.q)
    const inLine =
      isLine || (await this.namesProvince(query.q, context))
        ? await this.found(context, placeLineStatement(query))
        : []
    if (isLine && inLine.length) return inLine.map(hitOf)
    const byName = await this.found(context, communeSearchStatement(query))
    if (!isLine && !byName.length && !inLine.length)
      return (await this.found(context, placeLineStatement(query))).map(hitOf)
    const exact = byName.filter(({ rank }) => rank <= 1)
    const hits = new Map([...exact, ...inLine, ...byName].map((hit) => [hit.code, hit]))
    return [...hits.values()].slice(0, query.limit).map(hitOf)
  }

  private async namesProvince(q: string, context: Context<EntityManager>): Promise<boolean> {
    const sql = `select code from gazetteer_province where deleted_at is null
      and folded in (select jsonb_array_elements_text(?::jsonb))`
    return (await this.rows(context, sql, [JSON.stringify(provinceNames(q))])).length > 0
  }

  private async found(
    context: Context<EntityManager>,
    { sql, params }: { sql: string; params: unknown[] }
  ): Promise<FoundRow[]> {
    return await this.rows<FoundRow>(context, sql, params)
  }

  /**
   * Writes provinces, communes and former units, all or nothing; rows that are there already are brought up to date
   * and keep their slug. Counts what was written.
   *
   * @throws ZodError when a row is not well formed
   */
  @InjectTransactionManager()
  async importGazetteer(
    input: GazetteerInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ provinces: number; communes: number; former: number }> {
    const parsed = gazetteerInput.parse(input)
    const provinces = await this.rows<{ code: string; name: string }>(
      context,
      `select code, name from gazetteer_province`
    )
    const slugs = await this.rows<{ code: string; slug: string }>(
      context,
      `select code, slug from gazetteer_commune where deleted_at is null`
    )
    const rows = tableRows(parsed, {
      provinces: new Map(provinces.map(({ code, name }) => [code, name])),
      slugs: new Map(slugs.map(({ code, slug }) => [code, slug])),
    })
    await this.rows(context, writes.provinces, [JSON.stringify(rows.provinces)])
    await this.rows(context, writes.communes, [JSON.stringify(rows.communes)])
    await this.rows(context, writes.former, [JSON.stringify(rows.former)])
    return { provinces: rows.provinces.length, communes: rows.communes.length, former: rows.former.length }
  }

  private async rows<T>(context: Context<EntityManager>, sql: string, params: unknown[] = []): Promise<T[]> {
    const manager = context.transactionManager ?? context.manager
    if (!manager) throw new Error("The gazetteer was called without a database manager.")
    return await manager.execute<T[]>(sql, params)
  }
}
