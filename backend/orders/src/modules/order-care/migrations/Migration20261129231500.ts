import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null`
const acts = `('confirm', 'hand_over', 'answer_cancel')`

/** What happens to paid orders before they leave, and by when sellers have to act. */
export class Migration20261129231500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "order_shortfall" (
      "id" text not null,
      "order_id" text not null,
      "act_id" text not null,
      "item_id" text not null,
      "title" text not null,
      "variant_title" text null,
      "quantity" integer not null,
      "left_before" integer not null,
      "stays" integer not null,
      "reason" text check ("reason" in ('out_of_stock', 'damaged', 'other')) not null,
      "text" text null,
      "amount" integer not null,
      "cancels" boolean not null,
      "author" text not null,
      "actor_id" text not null,
      "decided_at" timestamptz not null,
      "stock_at" timestamptz null,
      "refund_id" text null,
      "done_at" timestamptz null,
      ${times},
      constraint "order_shortfall_pkey" primary key ("id"),
      constraint "order_shortfall_within_line" check (quantity > 0 and quantity <= left_before and stays >= 0 and amount >= 0)
    );`)
    this.addSql(`create table if not exists "order_delay" (
      "id" text not null,
      "order_id" text not null,
      "act_id" text not null,
      "promised_on" text not null check (promised_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      "reason" text check ("reason" in ('weather', 'harvest', 'carrier', 'other')) not null,
      "text" text null,
      "actor_id" text not null,
      "said_at" timestamptz not null,
      ${times},
      constraint "order_delay_pkey" primary key ("id")
    );`)
    this.addSql(`create table if not exists "cancel_request" (
      "order_id" text not null,
      "text" text not null,
      "state" text check ("state" in ('requested', 'escalated', 'granted', 'refused', 'lapsed')) not null default 'requested',
      "asked_at" timestamptz not null,
      "due_at" timestamptz not null,
      "reminded" integer not null default 0,
      "answer" text null,
      "answered_by" text check ("answered_by" in ('shopper', 'seller', 'staff', 'clock')) null,
      "actor_id" text null,
      "author" text null,
      "answered_at" timestamptz null,
      "done_at" timestamptz null,
      ${times},
      constraint "cancel_request_pkey" primary key ("order_id")
    );`)
    this.addSql(`create table if not exists "deadline_rule" (
      "id" text not null,
      "act" text check ("act" in ${acts}) not null,
      "within_h" integer not null,
      "cancel_after_h" integer null,
      "valid_from" timestamptz not null,
      "created_by" text null,
      ${times},
      constraint "deadline_rule_pkey" primary key ("id"),
      constraint "deadline_rule_hours" check (within_h between 1 and 720 and (cancel_after_h is null or cancel_after_h between 1 and 720))
    );`)
    this.addSql(`create table if not exists "order_watch" (
      "order_id" text not null,
      "next_at" timestamptz null,
      "act" text check ("act" in ${acts}) null,
      "due_at" timestamptz null,
      "step" integer not null default 0,
      ${times},
      constraint "order_watch_pkey" primary key ("order_id")
    );`)
    this.addSql(`create table if not exists "address_change" (
      "id" text not null,
      "order_group_id" text not null,
      "before" text not null,
      "after" text not null,
      "delivery" jsonb not null,
      "changed_at" timestamptz not null,
      "done_at" timestamptz null,
      ${times},
      constraint "address_change_pkey" primary key ("id")
    );`)
    this.addSql(
      `create unique index if not exists "IDX_order_shortfall_act_id_item_id_unique" on "order_shortfall" ("act_id", "item_id") where deleted_at is null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_order_delay_act_id_order_id_unique" on "order_delay" ("act_id", "order_id") where deleted_at is null;`
    )
    const indexes = {
      order_shortfall: ["order_id"],
      order_delay: ["order_id"],
      address_change: ["order_group_id"],
      cancel_request: [],
      deadline_rule: [],
      order_watch: [],
    }
    for (const [table, columns] of Object.entries(indexes))
      for (const column of [...columns, "deleted_at"])
        this.addSql(
          `create index if not exists "IDX_${table}_${column}" on "${table}" ("${column}") where deleted_at is null;`
        )
    this.addSql(
      `create index if not exists "IDX_order_watch_next_at" on "order_watch" ("next_at") where next_at is not null;`
    )
    this.addSql(
      `create index if not exists "IDX_order_shortfall_open" on "order_shortfall" ("order_id") where done_at is null;`
    )
    // Orders from before keep the hours they had, and none of them is cancelled by itself.
    this.addSql(`insert into deadline_rule (id, act, within_h, cancel_after_h, valid_from) values
      ('odr_first_confirm', 'confirm', 24, null, '2026-01-01T00:00:00+07:00'),
      ('odr_first_hand_over', 'hand_over', 48, null, '2026-01-01T00:00:00+07:00'),
      ('odr_first_answer', 'answer_cancel', 12, null, '2026-01-01T00:00:00+07:00'),
      ('odr_confirm', 'confirm', 24, 24, now()),
      ('odr_hand_over', 'hand_over', 48, 72, now())
      on conflict do nothing;`)
  }

  override async down(): Promise<void> {
    for (const table of [
      "address_change",
      "order_watch",
      "deadline_rule",
      "cancel_request",
      "order_delay",
      "order_shortfall",
    ])
      this.addSql(`drop table if exists "${table}";`)
  }
}
