import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Money that waits for a person. An older database has the table from the module of the order groups, whose migrations
 * made it. Whichever module migrates first, the outcome is the same.
 */
export class Migration20261128120200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "money_flag" (
      "id" text not null,
      "kind" text check ("kind" in ('canceled_order', 'closed_group', 'closed_with_money', 'amount_differs', 'no_group')) not null,
      "subject_id" text not null,
      "intent_id" text not null,
      "note" text not null,
      "resolved_at" timestamptz null,
      "resolved_by" text null,
      "resolved_reason" text null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "money_flag_pkey" primary key ("id")
    );`)
    this.addSql(
      `create unique index if not exists "IDX_money_flag_kind_subject_id_unique" on "money_flag" ("kind", "subject_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_money_flag_intent_id" on "money_flag" ("intent_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_money_flag_deleted_at" on "money_flag" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "money_flag" cascade;`)
  }
}
