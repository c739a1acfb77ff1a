import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** On which days a seller answers, and how people reach it. */
export class Migration20261129234500SellerWindow extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "seller"
      add column if not exists "opening_days" text not null default '1234567' check ("opening_days" ~ '^[1-7]{1,7}$'),
      add column if not exists "contact_note" text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "seller" drop column if exists "opening_days", drop column if exists "contact_note";`
    )
  }
}
