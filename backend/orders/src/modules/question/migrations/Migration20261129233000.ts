import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null`

/** What shoppers and sellers write to each other about an order or a product. */
export class Migration20261129233000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "question" (
      "id" text not null,
      "kind" text check ("kind" in ('order', 'product')) not null,
      "state" text check ("state" in ('to_answer', 'answered', 'hidden')) not null,
      "order_group_id" text null,
      "order_id" text null,
      "order_display_id" integer null,
      "product_id" text null,
      "product_title" text null,
      "seller_id" text not null,
      "author" text not null,
      "email" text null,
      "locale" text not null,
      "messages" integer not null default 0,
      "last_text" text not null,
      "last_at" timestamptz not null,
      "called_at" timestamptz null,
      "called_by" text check ("called_by" in ('shopper', 'seller')) null,
      "call_text" text null,
      "seller_mail_at" timestamptz null,
      "seller_mailed_at" timestamptz null,
      "shopper_mail_at" timestamptz null,
      "shopper_mailed_at" timestamptz null,
      ${times},
      constraint "question_pkey" primary key ("id"),
      constraint "question_is_about" check ((kind = 'order') = (order_id is not null) and (kind = 'product') = (product_id is not null)),
      constraint "question_call_whole" check ((called_at is null) = (called_by is null) and (called_at is null) = (call_text is null))
    );`)
    this.addSql(`create table if not exists "question_message" (
      "id" text not null,
      "question_id" text not null,
      "author" text check ("author" in ('shopper', 'seller', 'staff')) not null,
      "actor_id" text null,
      "text" text not null,
      "photos" jsonb not null,
      "sent_at" timestamptz not null,
      ${times},
      constraint "question_message_pkey" primary key ("id")
    );`)
    this.addSql(
      `create unique index if not exists "IDX_question_order" on "question" ("order_id") where order_id is not null and deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_question_product" on "question" ("product_id", "last_at" desc, "id" desc) where state = 'answered' and kind = 'product' and deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_question_product_waiting" on "question" ("product_id") where state = 'to_answer' and kind = 'product' and deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_question_seller" on "question" ("seller_id", "state", "last_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_question_called" on "question" ("called_at") where called_at is not null and deleted_at is null;`
    )
    for (const side of ["seller", "shopper"])
      this.addSql(
        `create index if not exists "IDX_question_${side}_mail" on "question" ("${side}_mail_at") where ${side}_mail_at is not null and deleted_at is null;`
      )
    this.addSql(
      `create index if not exists "IDX_question_message_page" on "question_message" ("question_id", "sent_at" desc, "id" desc) where deleted_at is null;`
    )
    for (const table of ["question", "question_message"])
      this.addSql(
        `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null;`
      )
  }

  override async down(): Promise<void> {
    for (const table of ["question_message", "question"]) this.addSql(`drop table if exists "${table}";`)
  }
}
