import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How large communes are. */
export class Migration20261129131520 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "gazetteer_commune" add column if not exists "area_km2" real null`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "gazetteer_commune" drop column if exists "area_km2"`)
  }
}
