import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How long a seller takes to hand a parcel over, for dates of delivery. */
export class Migration20261129122000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "seller"
        add column if not exists "handling_days" integer not null default 1 check ("handling_days" between 0 and 14),
        add column if not exists "cutoff_hour" integer not null default 15 check ("cutoff_hour" between 0 and 24);`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "seller" drop column if exists "handling_days", drop column if exists "cutoff_hour";`
    )
  }
}
