import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How buyers rate a listing, beside it. Rows are made anew within the half hour; until then nothing is said. */
export class Migration20261129231600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "catalogue_listing" add column if not exists "rating_count" integer not null default 0,
      add column if not exists "rating_stars" integer not null default 0`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "catalogue_listing" drop column if exists "rating_count", drop column if exists "rating_stars"`
    )
  }
}
