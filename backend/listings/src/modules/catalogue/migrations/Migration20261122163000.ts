import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const stamps = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** The shoppers' read model: listings and sellers on sale, and how far it and the search index are up to date. */
export class Migration20261122163000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create extension if not exists pg_trgm`)
    this.addSql(`create table if not exists "catalogue_listing" (
      "id" text not null primary key, "handle" text not null, "title" text not null, "description" text not null, "unit" text not null,
      "seller_id" text not null, "commune_slug" text not null, "category_slug" text null, "price" integer not null, "price_max" integer not null,
      "ship_class" text not null, "perishable" boolean not null, "season_months" jsonb not null, "season_mask" integer not null,
      "is_sample" boolean not null, "picture_urls" jsonb not null, "variants" jsonb not null, "inventory_item_ids" jsonb not null,
      "title_folded" text not null, "title_key" text not null, "search_text" text not null, "searchable" jsonb not null,
      "listed_at" timestamptz not null, ${stamps})`)
    this.addSql(`create table if not exists "catalogue_seller" (
      "id" text not null primary key, "handle" text not null, "name" text not null, "kind" text not null, "picture_url" text null,
      "is_sample" boolean not null, "description" text null, "address_line" text not null, "phone" text not null, "approved_at" timestamptz null,
      "commune_code" text not null, "commune_name" text not null, "commune_full_name" text not null, "commune_slug" text not null,
      "commune_lat" real null, "commune_lng" real null, "province_code" text not null, "province_name" text not null,
      "search_text" text not null, ${stamps})`)
    this.addSql(
      `create table if not exists "catalogue_watermark" ("id" text not null primary key, "reached_at" timestamptz not null, ${stamps})`
    )
    const live = `where deleted_at is null`
    this.addSql(
      `create index if not exists "IDX_catalogue_listing_handle" on "catalogue_listing" ("handle") ${live}`
    )
    this.addSql(
      `create index if not exists "IDX_catalogue_listing_newest" on "catalogue_listing" ("listed_at" desc, "id") ${live}`
    )
    this.addSql(
      `create index if not exists "IDX_catalogue_listing_price" on "catalogue_listing" ("price", "id") ${live}`
    )
    this.addSql(
      `create index if not exists "IDX_catalogue_listing_category" on "catalogue_listing" ("category_slug", "listed_at" desc) ${live}`
    )
    this.addSql(
      `create index if not exists "IDX_catalogue_listing_seller" on "catalogue_listing" ("seller_id", "listed_at" desc) ${live}`
    )
    this.addSql(
      `create index if not exists "IDX_catalogue_listing_commune" on "catalogue_listing" ("commune_slug", "listed_at" desc) ${live}`
    )
    this.addSql(
      `create index if not exists "IDX_catalogue_listing_search" on "catalogue_listing" using gin ("search_text" gin_trgm_ops)`
    )
    this.addSql(
      `create index if not exists "IDX_catalogue_listing_updated_at" on "catalogue_listing" ("updated_at")`
    )
    this.addSql(
      `create index if not exists "IDX_catalogue_seller_handle" on "catalogue_seller" ("handle") ${live}`
    )
    this.addSql(
      `create index if not exists "IDX_catalogue_seller_commune" on "catalogue_seller" ("commune_slug") ${live}`
    )
    for (const table of ["catalogue_listing", "catalogue_seller", "catalogue_watermark"]) {
      this.addSql(`create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") ${live}`)
    }
  }

  override async down(): Promise<void> {
    for (const table of ["catalogue_listing", "catalogue_seller", "catalogue_watermark"])
      this.addSql(`drop table if exists "${table}" cascade`)
  }
}
