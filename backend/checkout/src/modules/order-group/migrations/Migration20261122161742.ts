import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Order groups, their parts, and the inbox of the gateway's events. */
export class Migration20261122161742 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "order_group" (
      "id" text not null,
      "code" text not null,
      "cart_id" text not null,
      "state" text check ("state" in ('placing', 'awaiting_payment', 'paid', 'expired', 'canceled')) not null default 'placing',
      "amount" integer not null,
      "customer_name" text not null,
      "phone" text not null,
      "email" text null,
      "locale" text not null,
      "delivery" jsonb not null,
      "access_token_hash" text not null,
      "intent_id" text null,
      "payment" jsonb null,
      "expires_at" timestamptz not null,
      "announced_at" timestamptz null,
      "paid_at" timestamptz null,
      "closed_at" timestamptz null,
      "checked_at" timestamptz null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "order_group_pkey" primary key ("id"),
      constraint "order_group_amount_positive" check (amount > 0)
    );`)
    this.addSql(
      `create unique index if not exists "IDX_order_group_code_unique" on "order_group" ("code") where deleted_at is null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_order_group_cart_id_unique" on "order_group" ("cart_id") where deleted_at is null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_order_group_intent_id_unique" on "order_group" ("intent_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_order_group_deleted_at" on "order_group" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_order_group_state_expires_at" on "order_group" ("state", "expires_at") where state in ('placing', 'awaiting_payment') and deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_order_group_phone" on "order_group" ("phone") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_order_group_unannounced" on "order_group" ("created_at") where announced_at is null and deleted_at is null;`
    )

    this.addSql(`create table if not exists "order_group_part" (
      "id" text not null,
      "order_group_id" text not null,
      "cart_id" text not null,
      "seller_id" text not null,
      "order_id" text not null,
      "payment_collection_id" text not null,
      "payment_session_id" text not null,
      "amount" integer not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "order_group_part_pkey" primary key ("id"),
      constraint "order_group_part_amount_positive" check (amount > 0)
    );`)
    this.addSql(
      `create unique index if not exists "IDX_order_group_part_order_id_unique" on "order_group_part" ("order_id") where deleted_at is null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_order_group_part_payment_collection_id_unique" on "order_group_part" ("payment_collection_id") where deleted_at is null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_order_group_part_payment_session_id_unique" on "order_group_part" ("payment_session_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_order_group_part_order_group_id" on "order_group_part" ("order_group_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_order_group_part_deleted_at" on "order_group_part" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_order_group_part_cart_id_seller_id_unique" on "order_group_part" ("cart_id", "seller_id") where deleted_at is null;`
    )
    this.addSql(
      `alter table if exists "order_group_part" add constraint "order_group_part_order_group_id_foreign" foreign key ("order_group_id") references "order_group" ("id") on update cascade;`
    )

    this.addSql(`create table if not exists "gateway_event" (
      "id" text not null,
      "type" text not null,
      "intent_id" text not null,
      "order_group_id" text null,
      "state" text check ("state" in ('waiting', 'done', 'flagged')) not null default 'waiting',
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
    this.addSql(`drop table if exists "order_group_part" cascade;`)
    this.addSql(`drop table if exists "order_group" cascade;`)
    this.addSql(`drop table if exists "gateway_event" cascade;`)
  }
}
