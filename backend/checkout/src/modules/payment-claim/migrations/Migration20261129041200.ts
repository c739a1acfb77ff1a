import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What shoppers say to have transferred. */
export class Migration20261129041200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "payment_claim" (
      "id" text not null,
      "order_group_id" text not null,
      "amount" integer not null,
      "transferred_at" timestamptz not null,
      "reference" text null,
      "state" text check ("state" in ('open', 'placed', 'not_found', 'returned')) not null default 'open',
      "closed_at" timestamptz null,
      "closed_by" text null,
      "close_reason" text null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "payment_claim_pkey" primary key ("id"),
      constraint "payment_claim_amount_positive" check (amount > 0)
    );`)
    this.addSql(
      `create index if not exists "IDX_payment_claim_order_group_id" on "payment_claim" ("order_group_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_payment_claim_created_at" on "payment_claim" ("created_at") where state = 'open' and deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_payment_claim_deleted_at" on "payment_claim" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_claim";`)
  }
}
