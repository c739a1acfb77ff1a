import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How often sellers are paid, and that they asked for it. */
export class Migration20261129231510 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "payout_terms" (
      "id" text not null primary key,
      "seller_id" text null,
      "interval" text check ("interval" in ('each_batch', 'weekly', 'twice_weekly', 'on_request')) not null,
      "payout_min" integer null check ("payout_min" >= 0),
      "reserve" integer null check ("reserve" >= 0),
      "made_by" text not null,
      "reason" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null
    );`)
    this.addSql(
      `create index if not exists "IDX_payout_terms_seller" on "payout_terms" ("seller_id", "created_at");`
    )
    this.addSql(`create table if not exists "payout_request" (
      "seller_id" text not null primary key,
      "requested_at" timestamptz not null,
      "requested_by" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null
    );`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payout_terms" cascade;`)
    this.addSql(`drop table if exists "payout_request" cascade;`)
  }
}
