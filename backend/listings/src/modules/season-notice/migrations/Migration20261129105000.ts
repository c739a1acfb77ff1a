import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const stamps = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Who waits for a listing's season. */
export class Migration20261129105000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "season_notice" (
      "id" text not null primary key,
      "product_id" text not null,
      "email" text not null constraint "season_notice_email_check"
        check ("email" = lower("email") and "email" like '%_@_%' and length("email") <= 200),
      "locale" text not null constraint "season_notice_locale_check" check ("locale" in ('vi', 'en')), ${stamps})`)
    this.addSql(
      `create unique index if not exists "IDX_season_notice_product_email" on "season_notice" ("product_id", "email") where deleted_at is null`
    )
    this.addSql(`create index if not exists "IDX_season_notice_email" on "season_notice" ("email")`)
    this.addSql(
      `create index if not exists "IDX_season_notice_deleted_at" on "season_notice" ("deleted_at") where deleted_at is null`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "season_notice" cascade`)
  }
}
