import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** When a seller does not sell. */
export class Migration20261129231500SellerPause extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "seller"
      add column if not exists "paused_from" text null check ("paused_from" ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      add column if not exists "paused_to" text null check ("paused_to" >= "paused_from"),
      add column if not exists "pause_note" text null;`)
    this.addSql(
      `create index if not exists "IDX_seller_paused_to" on "seller" ("paused_to") where paused_to is not null and deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "seller" drop column if exists "paused_from", drop column if exists "paused_to", drop column if exists "pause_note";`
    )
  }
}
