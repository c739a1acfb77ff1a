import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null`

/** What shoppers report after an order came, what became of it, their photos, and which parcels they say came. */
export class Migration20261129125000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "complaint" (
      "id" text not null,
      "order_group_id" text not null,
      "order_id" text not null,
      "seller_id" text not null,
      "reason" text check ("reason" in ('damaged', 'missing', 'wrong', 'late', 'not_arrived')) not null,
      "policy" text check ("policy" in ('perishable', 'durable')) not null,
      "text" text not null,
      "item_ids" text[] not null,
      "state" text check ("state" in ('open', 'offered', 'refused', 'escalated', 'refunding', 'refunded', 'closed')) not null default 'open',
      "claimed" integer not null,
      "amount" integer null,
      "author" text null,
      "refund_id" text null,
      "opened_at" timestamptz not null,
      "due_from" timestamptz null,
      "due_at" timestamptz null,
      "reminded" integer not null default 0,
      "closed_at" timestamptz null,
      ${times},
      constraint "complaint_pkey" primary key ("id"),
      constraint "complaint_claimed_positive" check (claimed > 0),
      constraint "complaint_refund_has_amount" check (state not in ('offered', 'refunding', 'refunded') or amount > 0),
      constraint "complaint_over_is_closed" check ((state in ('refunded', 'closed')) = (closed_at is not null))
    );`)
    this.addSql(`create table if not exists "complaint_entry" (
      "id" text not null,
      "complaint_id" text not null,
      "act" text check ("act" in ('open', 'refund_all', 'offer_part', 'refuse', 'accept', 'withdraw', 'escalate', 'decide_refund', 'decide_none', 'lapse', 'finish_refund')) not null,
      "actor" text check ("actor" in ('shopper', 'seller', 'staff', 'clock')) not null,
      "actor_id" text null,
      "text" text null,
      "amount" integer null,
      "acted_at" timestamptz not null,
      ${times},
      constraint "complaint_entry_pkey" primary key ("id")
    );`)
    this.addSql(`create table if not exists "complaint_picture" (
      "id" text not null,
      "order_group_id" text not null,
      "complaint_id" text null,
      "file_id" text null,
      "url" text null,
      ${times},
      constraint "complaint_photo_pkey" primary key ("id")
    );`)
    this.addSql(`create table if not exists "parcel_receipt" (
      "parcel_id" text not null,
      "order_id" text not null,
      "received_at" timestamptz not null,
      ${times},
      constraint "parcel_receipt_pkey" primary key ("parcel_id")
    );`)
    const indexes = {
      complaint: ["order_group_id", "order_id", "seller_id"],
      complaint_entry: ["complaint_id"],
      complaint_picture: ["order_group_id", "complaint_id"],
      parcel_receipt: ["order_id"],
    }
    for (const [table, columns] of Object.entries(indexes)) {
      for (const column of columns)
        this.addSql(
          `create index if not exists "IDX_${table}_${column}" on "${table}" ("${column}") where deleted_at is null;`
        )
      this.addSql(
        `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null;`
      )
    }
    this.addSql(
      `create index if not exists "IDX_complaint_state_due_at" on "complaint" ("state", "due_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    for (const table of ["parcel_receipt", "complaint_picture", "complaint_entry", "complaint"])
      this.addSql(`drop table if exists "${table}";`)
  }
}
