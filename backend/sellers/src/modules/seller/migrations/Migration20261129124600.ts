import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who of the centre looks after a seller; one-time codes of members. */
export class Migration20261129124600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "seller" add column if not exists "officer_id" text null;`)
    this.addSql(
      `create index if not exists "IDX_seller_officer_id" on "seller" ("officer_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_member_phone" on "member" ("phone") where deleted_at is null;`
    )
    this.addSql(`create table if not exists "member_sign_in_code" (
      "id" text not null,
      "member_id" text not null,
      "code_hash" text not null,
      "salt" text not null,
      "attempts" integer not null default 0,
      "expires_at" timestamptz not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "member_sign_in_code_pkey" primary key ("id")
    );`)
    this.addSql(
      `create unique index if not exists "IDX_member_sign_in_code_member_id" on "member_sign_in_code" ("member_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_member_sign_in_code_deleted_at" on "member_sign_in_code" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "member_sign_in_code";`)
    this.addSql(`drop index if exists "IDX_member_phone";`)
    this.addSql(`alter table if exists "seller" drop column if exists "officer_id";`)
  }
}
