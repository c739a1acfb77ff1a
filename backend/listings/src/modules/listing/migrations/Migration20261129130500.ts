import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Listings that were taken out of their seller's list, and previews of those to come. */
export class Migration20261129130500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "listing" add column if not exists "archived_at" timestamptz null`)
    this.addSql(`create table if not exists "listing_preview" (
      "id" text not null primary key,
      "seller_id" text not null,
      "page" jsonb not null,
      "expires_at" timestamptz not null,
      "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null)`)
    this.addSql(
      `create index if not exists "IDX_listing_preview_seller_id" on "listing_preview" ("seller_id", "created_at")`
    )
    this.addSql(
      `create index if not exists "IDX_listing_preview_deleted_at" on "listing_preview" ("deleted_at") where deleted_at is null`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_preview"`)
    this.addSql(`alter table "listing" drop column if exists "archived_at"`)
  }
}
