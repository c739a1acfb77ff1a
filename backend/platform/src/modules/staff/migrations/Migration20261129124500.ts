import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Where sellers call a person of the staff. */
export class Migration20261129124500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "staff_member" add column if not exists "phone" text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "staff_member" drop column if exists "phone";`)
  }
}
