import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What an unpaid order group holds, by whom it is limited, and which request may be repeated. */
export class Migration20261129001500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "order_group"
      add column if not exists "client_address" text null,
      add column if not exists "mail_key" text null,
      add column if not exists "idempotency_key_hash" text null,
      add column if not exists "released_by" text null,
      add column if not exists "release_reason" text null;`)
    this.addSql(`update "order_group" set "mail_key" = lower("email") where "email" is not null;`)
    this.addSql(
      `create index if not exists "IDX_order_group_client_address" on "order_group" ("client_address") where client_address is not null and deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_order_group_mail_key" on "order_group" ("mail_key", "created_at") where mail_key is not null and deleted_at is null;`
    )
    this.addSql(`create table if not exists "order_group_hold" (
      "id" text not null,
      "order_group_id" text not null,
      "variant_id" text not null,
      "title" text not null,
      "pieces" integer not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "order_group_hold_pkey" primary key ("id"),
      constraint "order_group_hold_pieces_positive" check (pieces > 0)
    );`)
    this.addSql(
      `create unique index if not exists "IDX_order_group_hold_order_group_id_variant_id_unique" on "order_group_hold" ("order_group_id", "variant_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_order_group_hold_order_group_id" on "order_group_hold" ("order_group_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_order_group_hold_deleted_at" on "order_group_hold" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(
      `alter table "order_group_hold" add constraint "order_group_hold_order_group_id_foreign" foreign key ("order_group_id") references "order_group" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "order_group_hold";`)
    this.addSql(`alter table "order_group"
      drop column if exists "client_address",
      drop column if exists "mail_key",
      drop column if exists "idempotency_key_hash",
      drop column if exists "released_by",
      drop column if exists "release_reason";`)
  }
}
