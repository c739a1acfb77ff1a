import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const stamps = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Provinces, communes and former units, with trigram indexes for words anywhere in a name. */
export class Migration20261122160000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create extension if not exists pg_trgm`)
    this.addSql(`create table if not exists "gazetteer_province" (
      "code" text not null primary key, "name" text not null, "full_name" text not null, "slug" text not null,
      "folded" text not null, ${stamps})`)
    this.addSql(`create table if not exists "gazetteer_commune" (
      "code" text not null primary key, "name" text not null, "full_name" text not null, "slug" text not null,
      "type" text not null, "province_code" text not null, "lat" real null, "lng" real null, "population" integer null,
      "folded" text not null, "tone_key" text not null, "search_text" text not null, ${stamps})`)
    this.addSql(`create table if not exists "gazetteer_former_commune" (
      "id" text not null primary key, "old_code" text not null, "old_name" text not null, "old_district" text not null,
      "old_province" text not null, "new_code" text not null, "how" text not null, "folded" text not null,
      "folded_district" text not null, "tone_key" text not null, "search_text" text not null, ${stamps})`)
    this.addSql(
      `create unique index if not exists "IDX_gazetteer_commune_slug_unique" on "gazetteer_commune" ("slug") where deleted_at is null`
    )
    this.addSql(
      `create index if not exists "IDX_gazetteer_commune_province_code" on "gazetteer_commune" ("province_code") where deleted_at is null`
    )
    this.addSql(
      `create index if not exists "IDX_gazetteer_former_commune_new_code" on "gazetteer_former_commune" ("new_code") where deleted_at is null`
    )
    this.addSql(
      `create index if not exists "IDX_gazetteer_commune_search" on "gazetteer_commune" using gin ("search_text" gin_trgm_ops)`
    )
    this.addSql(
      `create index if not exists "IDX_gazetteer_former_commune_search" on "gazetteer_former_commune" using gin ("search_text" gin_trgm_ops)`
    )
    for (const table of ["gazetteer_province", "gazetteer_commune", "gazetteer_former_commune"]) {
      this.addSql(
        `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null`
      )
    }
  }

  override async down(): Promise<void> {
    for (const table of ["gazetteer_former_commune", "gazetteer_commune", "gazetteer_province"]) {
      this.addSql(`drop table if exists "${table}" cascade`)
    }
  }
}
