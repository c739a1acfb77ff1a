import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Tax codes of sellers. */
export class Migration20261129124000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "seller" add column if not exists "tax_code" text null;`)
    this.addSql(
      `create index if not exists "IDX_seller_tax_code" on "seller" ("tax_code") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_seller_tax_code";`)
    this.addSql(`alter table if exists "seller" drop column if exists "tax_code";`)
  }
}
