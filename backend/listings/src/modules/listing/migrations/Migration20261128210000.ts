import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const stamps = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Facts of goods as columns that hold nothing else, and what is wrong with listings that have none. */
export class Migration20261128210000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "listing" (
      "product_id" text not null primary key,
      "unit" text not null constraint "listing_unit_check"
        check (char_length("unit") <= 60 and "unit" ~ '\\S'),
      "ship_class" text not null constraint "listing_ship_class_check"
        check ("ship_class" in ('ambient', 'fresh', 'chilled', 'frozen', 'fragile', 'bulky', 'heavy')),
      "perishable" boolean not null,
      "season_months" smallint[] not null constraint "listing_season_months_check"
        check ("season_months" <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'::smallint[] and cardinality("season_months") < 12
          and array_position("season_months", null) is null),
      "producer_own" boolean not null,
      "processing_level" text not null constraint "listing_processing_level_check"
        check ("processing_level" in ('raw', 'preliminary', 'processed')),
      "is_sample" boolean not null,
      ${stamps})`)
    this.addSql(`create table if not exists "listing_fault" (
      "product_id" text not null primary key,
      "faults" jsonb not null constraint "listing_fault_faults_check" check (jsonb_typeof("faults") = 'array'),
      "found_at" timestamptz not null default now(),
      ${stamps})`)
    // Whoever changes a row, by whatever way: the read model looks for what changed by this time.
    this.addSql(`create or replace function listing_touch() returns trigger language plpgsql as $$
      begin
        new.updated_at := now();
        return new;
      end $$`)
    this.addSql(`create or replace trigger listing_touch before update on "listing"
      for each row execute function listing_touch()`)
    for (const table of ["listing", "listing_fault"]) {
      this.addSql(`create index if not exists "IDX_${table}_updated_at" on "${table}" ("updated_at")`)
      this.addSql(
        `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null`
      )
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_fault" cascade`)
    this.addSql(`drop table if exists "listing" cascade`)
    this.addSql(`drop function if exists listing_touch()`)
  }
}
