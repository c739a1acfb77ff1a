import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How banks want their files of many transfers. */
export class Migration20261129232000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "bank_file" (
      "id" text not null primary key,
      "name" text not null unique,
      "format" text check ("format" in ('csv', 'xlsx')) not null,
      "delimiter" text check ("delimiter" in (',', ';', 'tab')) not null,
      "with_headings" boolean not null,
      "plain_letters" boolean not null,
      "grouped_amounts" boolean not null,
      "columns" jsonb not null,
      "made_by" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null
    );`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "bank_file" cascade;`)
  }
}
