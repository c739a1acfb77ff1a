import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What was corrected of parcels' carriers and codes: shopper, seller and staff can follow it. */
export class Migration20261129090500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "tracking_correction" (
      "id" text not null,
      "order_id" text not null,
      "parcel_id" text not null,
      "carrier_before" text not null,
      "number_before" text not null,
      "carrier" text not null,
      "number" text not null,
      "corrected_at" timestamptz not null,
      "corrected_by" text check ("corrected_by" in ('seller', 'staff')) not null,
      "actor_id" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "tracking_correction_pkey" primary key ("id"),
      constraint "tracking_correction_coded" check (number <> '')
    );`)
    this.addSql(
      `create index if not exists "IDX_tracking_correction_order_id" on "tracking_correction" ("order_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_tracking_correction_deleted_at" on "tracking_correction" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "tracking_correction";`)
  }
}
