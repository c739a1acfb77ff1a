import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Households for which co-operatives sell, whose goods are whose, and what of a sold line is a household's. */
export class Migration20261129233500 extends Migration {
  override async up(): Promise<void> {
    const times = `"created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null`
    this.addSql(`create table if not exists "member_household" (
      "id" text not null primary key,
      "seller_id" text not null,
      "name" text not null,
      "phone" text not null,
      "share_bp" integer not null check ("share_bp" between 0 and 10000),
      "removed_at" timestamptz null,
      ${times}
    );`)
    this.addSql(
      `create index if not exists "IDX_member_household_seller" on "member_household" ("seller_id");`
    )
    this.addSql(`create table if not exists "household_goods" (
      "product_id" text not null primary key,
      "seller_id" text not null,
      "household_id" text not null references "member_household" ("id"),
      ${times}
    );`)
    this.addSql(`alter table if exists "settlement_line" add column if not exists "household_id" text null,
      add column if not exists "household_bp" integer null;`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "settlement_line" drop column if exists "household_id", drop column if exists "household_bp";`
    )
    this.addSql(`drop table if exists "household_goods" cascade;`)
    this.addSql(`drop table if exists "member_household" cascade;`)
  }
}
