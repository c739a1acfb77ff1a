import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What a group used of promotions, so that it can be given back. */
export class Migration20261122205200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "order_group" add column if not exists "promotion_usage" jsonb null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "order_group" drop column if exists "promotion_usage";`)
  }
}
