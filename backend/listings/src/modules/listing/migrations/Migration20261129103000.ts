import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Whether goods are sold outside their season too. Those that keep were sold all year until now, and go on. */
export class Migration20261129103000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "listing" add column if not exists "sold_off_season" boolean`)
    this.addSql(`update "listing" set "sold_off_season" = not "perishable" where "sold_off_season" is null`)
    this.addSql(`alter table "listing" alter column "sold_off_season" set default false,
      alter column "sold_off_season" set not null`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "listing" drop column if exists "sold_off_season"`)
  }
}
