import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null`

/** Money of our intents that is no plain payment: under review, on its way back, taken back by the bank. */
export class Migration20261129041100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "gateway_review" (
      "id" text not null,
      "intent_id" text not null,
      "amount" integer not null,
      "reason" text not null,
      "is_open" boolean not null,
      "checked_at" timestamptz not null,
      ${times},
      constraint "gateway_review_pkey" primary key ("id")
    );`)
    this.addSql(
      `create index if not exists "IDX_gateway_review_intent_id" on "gateway_review" ("intent_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_gateway_review_checked_at" on "gateway_review" ("checked_at") where is_open and deleted_at is null;`
    )
    this.addSql(`create table if not exists "gateway_refund" (
      "id" text not null,
      "intent_id" text null,
      "review_id" text null,
      "amount" integer not null,
      "state" text check ("state" in ('needs_destination', 'pending', 'sent', 'unknown', 'paid', 'failed', 'canceled')) not null,
      "is_replaced" boolean not null,
      "created_at_gateway" timestamptz not null,
      ${times},
      constraint "gateway_refund_pkey" primary key ("id")
    );`)
    this.addSql(
      `create index if not exists "IDX_gateway_refund_review_id" on "gateway_refund" ("review_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_gateway_refund_intent_id" on "gateway_refund" ("intent_id") where intent_id is not null and deleted_at is null;`
    )
    this.addSql(`create table if not exists "bank_reversal" (
      "id" text not null,
      "order_group_id" text not null,
      "intent_id" text not null,
      "amount" integer not null,
      "reversed_at" timestamptz not null,
      "ended_at" timestamptz null,
      "covered_by" text null,
      "released_by" text null,
      "release_reason" text null,
      ${times},
      constraint "bank_reversal_pkey" primary key ("id"),
      constraint "bank_reversal_amount_positive" check (amount > 0)
    );`)
    this.addSql(
      `create index if not exists "IDX_bank_reversal_order_group_id" on "bank_reversal" ("order_group_id") where deleted_at is null;`
    )
    for (const table of ["gateway_review", "gateway_refund", "bank_reversal"])
      this.addSql(
        `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null;`
      )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "gateway_review", "gateway_refund", "bank_reversal";`)
  }
}
