import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What provinces measure of their communes. */
export class Migration20261129225800Coverage extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "commune_measure" (
      "id" text not null primary key,
      "province_code" text not null,
      "commune_code" text not null,
      "value" real not null,
      "as_of" text not null check ("as_of" ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      "file_name" text not null,
      "imported_by" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null
    );`)
    this.addSql(
      `create unique index if not exists "IDX_commune_measure_unique" on "commune_measure" ("province_code", "as_of", "commune_code") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_commune_measure_deleted_at" on "commune_measure" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "commune_measure" cascade;`)
  }
}
