import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The inbox of the gateway's events. An older database has the table from the module of the order groups, whose
 * migrations made it. Whichever module migrates first, the outcome is the same.
 */
export class Migration20261128120100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "gateway_event" (
      "id" text not null,
      "type" text not null,
      "intent_id" text not null,
      "order_group_id" text null,
      "state" text check ("state" in ('waiting', 'done')) not null default 'waiting',
      "attempts" integer not null default 0,
      "last_error" text null,
      "processed_at" timestamptz null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "gateway_event_pkey" primary key ("id")
    );`)
    this.addSql(
      `create index if not exists "IDX_gateway_event_deleted_at" on "gateway_event" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_gateway_event_state_created_at" on "gateway_event" ("state", "created_at") where state <> 'done' and deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "gateway_event" cascade;`)
  }
}
