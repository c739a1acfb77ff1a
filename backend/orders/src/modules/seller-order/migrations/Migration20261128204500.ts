import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which orders their sellers took on, when, and who did: a row, so that the metadata of an order holds nothing of it. */
export class Migration20261128204500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "order_confirmation" (
      "order_id" text not null,
      "confirmed_at" timestamptz not null,
      "confirmed_by" text null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "order_confirmation_pkey" primary key ("order_id"),
      constraint "order_confirmation_order_named" check (order_id <> ''),
      constraint "order_confirmation_member_named" check (confirmed_by <> '')
    );`)
    this.addSql(
      `create index if not exists "IDX_order_confirmation_deleted_at" on "order_confirmation" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "order_confirmation";`)
  }
}
