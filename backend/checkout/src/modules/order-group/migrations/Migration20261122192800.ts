import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who closed a flag, and why: money that belonged to no open order group was looked at by a person. */
export class Migration20261122192800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "gateway_event" add column if not exists "resolved_at" timestamptz null,
      add column if not exists "resolved_by" text null,
      add column if not exists "resolved_reason" text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "gateway_event" drop column if exists "resolved_at", drop column if exists "resolved_by", drop column if exists "resolved_reason";`
    )
  }
}
