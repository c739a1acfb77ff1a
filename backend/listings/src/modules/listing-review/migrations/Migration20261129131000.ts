import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Listings that wait for a person, or that staff hold. */
export class Migration20261129131000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "listing_review" (
      "product_id" text not null primary key,
      "state" text not null check ("state" in ('waiting', 'held', 'passed')),
      "rules" text[] not null default '{}',
      "note" text null,
      "passed_hash" text null,
      "asked_at" timestamptz null,
      "decided_at" timestamptz null,
      "decided_by" text null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null
    );`)
    this.addSql(
      `create index if not exists "IDX_listing_review_state" on "listing_review" ("state", "asked_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_listing_review_deleted_at" on "listing_review" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_review" cascade;`)
  }
}
