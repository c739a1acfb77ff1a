import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The one stock of listings whose variants are packs of the same goods. */
export class Migration20261129123000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "listing_stock" (
      "product_id" text not null primary key,
      "inventory_item_id" text not null,
      "unit" text not null constraint "listing_stock_unit" check ("unit" in ('piece', 'gram')),
      "kept" integer null, "apart" jsonb null, "asked_at" timestamptz null,
      "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "listing_stock_asked" check (("asked_at" is null) = ("kept" is null)))`)
    this.addSql(
      `create index if not exists "IDX_listing_stock_deleted_at" on "listing_stock" ("deleted_at") where deleted_at is null`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_stock"`)
  }
}
