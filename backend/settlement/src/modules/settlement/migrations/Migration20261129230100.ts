import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Until when a held sale waits for somebody's decision. */
export class Migration20261129230100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "settlement_sale" add column if not exists "held_until" timestamptz null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "settlement_sale" drop column if exists "held_until";`)
  }
}
