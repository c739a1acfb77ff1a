import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** What waits for a look, whom the centre trusts, requests of authorities, reports of shoppers. */
export class Migration20261129232500Moderation extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "moderation_rule" (
      "level" text not null primary key check ("level" in ('watched', 'usual', 'trusted')),
      "waits" text[] not null default '{}',
      "price_band_percent" integer not null check ("price_band_percent" between 1 and 1000),
      "changed_by" text null, ${times});`)
    // A price that falls or rises by more than four fifths is mostly a zero too few or too many.
    this.addSql(`insert into "moderation_rule" (level, waits, price_band_percent) values
      ('watched', '{new,title,pictures,price,category}', 20), ('usual', '{price}', 80), ('trusted', '{}', 100)
      on conflict do nothing;`)
    this.addSql(`create table if not exists "seller_trust" (
      "seller_id" text not null primary key,
      "level" text not null check ("level" in ('watched', 'usual', 'trusted')),
      "reason" text not null, "set_by" text not null, "set_at" timestamptz not null, ${times});`)
    this.addSql(`create table if not exists "listing_takedown" (
      "id" text not null primary key, "product_id" text not null, "title" text not null, "authority" text not null,
      "reference" text not null, "reason" text not null, "requested_at" timestamptz not null, "due_at" timestamptz not null,
      "recorded_by" text not null, "done_at" timestamptz null, "done_by" text null, "lifted_at" timestamptz null,
      "lifted_by" text null, "lifted_reason" text null, ${times});`)
    this.addSql(
      `create index if not exists "IDX_listing_takedown_product_id" on "listing_takedown" ("product_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_listing_takedown_due_at" on "listing_takedown" ("due_at") where done_at is null and deleted_at is null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_listing_takedown_standing" on "listing_takedown" ("product_id", "reference") where lifted_at is null and deleted_at is null;`
    )
    this.addSql(`create table if not exists "listing_report" (
      "id" text not null primary key, "product_id" text not null, "title" text not null, "reason" text not null,
      "text" text null, "email" text null, "locale" text not null, "reported_at" timestamptz not null,
      "outcome" text null check ("outcome" in ('taken_down', 'changed', 'no_fault')), "note" text null,
      "closed_at" timestamptz null, "closed_by" text null, ${times});`)
    this.addSql(
      `create index if not exists "IDX_listing_report_product_id" on "listing_report" ("product_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_listing_report_open" on "listing_report" ("reported_at") where closed_at is null and deleted_at is null;`
    )
    for (const table of ["moderation_rule", "seller_trust", "listing_takedown", "listing_report"])
      this.addSql(
        `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null;`
      )
  }

  override async down(): Promise<void> {
    this.addSql(
      `drop table if exists "moderation_rule", "seller_trust", "listing_takedown", "listing_report" cascade;`
    )
  }
}
