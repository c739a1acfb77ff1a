import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The order of fit within a class: a page of what many listings have is full after a short walk along it. */
export class Migration20261129231000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_catalogue_listing_fit" on "catalogue_listing" ("in_stock" desc, "listed_at" desc, "id")
        where deleted_at is null`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_catalogue_listing_fit"`)
  }
}
