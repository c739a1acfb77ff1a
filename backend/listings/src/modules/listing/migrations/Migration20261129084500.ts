import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Changes of stock by their key: what was sent twice changes it once. */
export class Migration20261129084500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "listing_stock_change" (
      "id" text not null primary key,
      "variant_id" text not null,
      "inventory_item_id" text not null,
      "location_id" text not null,
      "change" integer not null constraint "listing_stock_change_some" check ("change" <> 0),
      "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null)`)
    this.addSql(
      `create index if not exists "IDX_listing_stock_change_variant_id" on "listing_stock_change" ("variant_id", "created_at")`
    )
    this.addSql(
      `create index if not exists "IDX_listing_stock_change_deleted_at" on "listing_stock_change" ("deleted_at") where deleted_at is null`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_stock_change"`)
  }
}
