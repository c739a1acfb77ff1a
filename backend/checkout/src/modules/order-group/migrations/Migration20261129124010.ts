import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What an unpaid order group holds of stocks that several packs draw on. */
export class Migration20261129124010 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "order_group_hold"
      add column if not exists "stock_id" text null,
      add column if not exists "units" integer null;`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "order_group_hold" drop column if exists "stock_id", drop column if exists "units";`
    )
  }
}
