import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Codes of second factors that were given. */
export class Migration20261129002200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "used_code" (
      "code_hash" text not null,
      "used_at" timestamptz not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "used_code_pkey" primary key ("code_hash")
    );`)
    this.addSql(
      `create index if not exists "IDX_used_code_used_at" on "used_code" ("used_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_used_code_deleted_at" on "used_code" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "used_code" cascade;`)
  }
}
