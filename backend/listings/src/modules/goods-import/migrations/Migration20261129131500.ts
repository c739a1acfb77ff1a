import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const stamps = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Sheets of goods, what they did, and what their headings mean. */
export class Migration20261129131500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "goods_import" (
      "id" text not null primary key, "seller_id" text not null, "file_name" text not null,
      "state" text not null constraint "goods_import_state_check"
        check ("state" in ('draft', 'running', 'done', 'undoing', 'failed', 'undone')),
      "heading_row" integer not null, "columns" jsonb not null, "cells" jsonb not null, "skipped_lines" jsonb not null,
      "defaults" jsonb not null, "rows_total" integer not null default 0, "rows_done" integer not null default 0,
      "failure" text null, "created_by" text not null, "finished_at" timestamptz null, ${stamps},
      constraint "goods_import_rows_check" check ("rows_done" between 0 and "rows_total"))`)
    this.addSql(
      `create index if not exists "IDX_goods_import_created_at" on "goods_import" ("created_at" desc, "id")`
    )
    this.addSql(
      `create index if not exists "IDX_goods_import_open" on "goods_import" ("state") where "state" in ('running', 'undoing')`
    )
    this.addSql(`create table if not exists "goods_import_effect" (
      "id" text not null primary key, "import_id" text not null, "line" integer not null, "listing_id" text null,
      "before" jsonb null, ${stamps})`)
    this.addSql(
      `create unique index if not exists "IDX_goods_import_effect_line" on "goods_import_effect" ("import_id", "line")`
    )
    this.addSql(`create table if not exists "goods_import_heading" (
      "id" text not null primary key, "heading" text not null, "field" text not null, ${stamps})`)
    this.addSql(
      `create unique index if not exists "IDX_goods_import_heading_heading" on "goods_import_heading" ("heading")`
    )
  }

  override async down(): Promise<void> {
    for (const table of ["goods_import", "goods_import_effect", "goods_import_heading"])
      this.addSql(`drop table if exists "${table}" cascade`)
  }
}
