import { sampleTariff } from "@chophien/fulfillment-vietnam/quote"
import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The table of tariffs, with the sample tariff in force from the start. */
export class Migration20261122161000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "shipping_tariff" (
        "id" text not null,
        "effective_at" timestamptz not null,
        "created_by" text null,
        "note" text null,
        "tariff" jsonb not null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "shipping_tariff_pkey" primary key ("id")
      );
    `)
    this.addSql(
      `create unique index if not exists "IDX_shipping_tariff_effective_at_unique" on "shipping_tariff" ("effective_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_shipping_tariff_deleted_at" on "shipping_tariff" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(
      `insert into "shipping_tariff" ("id", "effective_at", "tariff")
       values ('tariff_sample', '2025-07-01T00:00:00Z', '${JSON.stringify(sampleTariff)}'::jsonb) on conflict do nothing;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shipping_tariff" cascade;`)
  }
}
