import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Texts of an earlier search: servers of that version may still write them. */
const earlier = ["title_folded", "title_key", "search_text"]

/** What listings are found by: terms of their title. Rows are made anew within a minute, as the read model is told to. */
export class Migration20261129101000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "catalogue_listing" add column if not exists "terms" text[] not null default '{}',
      add column if not exists "seller_kind" text not null default '',
      add column if not exists "province_code" text not null default '',
      add column if not exists "sold_off_season" boolean not null default false,
      add column if not exists "in_stock" boolean not null default true`)
    for (const column of earlier)
      this.addSql(`alter table "catalogue_listing" alter column "${column}" set default ''`)
    this.addSql(`alter table "catalogue_listing" alter column "searchable" set default '{}'`)
    this.addSql(`drop index if exists "IDX_catalogue_listing_search"`)
    // Without a list of what is still to be sorted in: every search would read it from end to end.
    this.addSql(
      `create index if not exists "IDX_catalogue_listing_terms" on "catalogue_listing" using gin ("terms") with (fastupdate = off)`
    )
    this.addSql(`delete from "catalogue_watermark" where "id" in ('read-model-full', 'search-index')`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "catalogue_listing" drop column if exists "terms", drop column if exists "seller_kind"`
    )
  }
}
