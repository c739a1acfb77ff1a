import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null`

const tables = ["review", "review_entry", "seller_review", "product_rating", "seller_rating"]

/** What buyers write of goods and sellers, what became of it, and the sums that averages are made of. */
export class Migration20261129231520 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "review" (
      "id" text not null,
      "order_group_id" text not null,
      "order_id" text not null,
      "order_display_id" integer not null,
      "product_id" text not null,
      "product_title" text not null,
      "seller_id" text not null,
      "author" text not null,
      "stars" integer not null,
      "text" text not null,
      "photos" jsonb not null,
      "state" text check ("state" in ('shown', 'waiting', 'hidden')) not null,
      "findings" text[] not null,
      "hidden_reason" text null,
      "written_at" timestamptz not null,
      "edited_at" timestamptz null,
      "answer" text null,
      "answered_at" timestamptz null,
      "answered_by" text null,
      "reported_at" timestamptz null,
      ${times},
      constraint "review_pkey" primary key ("id"),
      constraint "review_stars" check (stars between 1 and 5),
      constraint "review_answer_has_time" check ((answer is null) = (answered_at is null))
    );`)
    this.addSql(`create table if not exists "review_entry" (
      "id" text not null,
      "review_id" text not null,
      "act" text check ("act" in ('write', 'edit', 'answer', 'report', 'pass', 'hide')) not null,
      "actor" text check ("actor" in ('shopper', 'seller', 'visitor', 'staff')) not null,
      "actor_id" text null,
      "stars" integer null,
      "text" text null,
      "reason" text null,
      "acted_at" timestamptz not null,
      ${times},
      constraint "review_entry_pkey" primary key ("id")
    );`)
    this.addSql(`create table if not exists "seller_review" (
      "order_id" text not null,
      "order_group_id" text not null,
      "seller_id" text not null,
      "speed" integer not null,
      "packing" integer not null,
      "written_at" timestamptz not null,
      ${times},
      constraint "seller_review_pkey" primary key ("order_id"),
      constraint "seller_review_bounds" check (speed between 1 and 5 and packing between 1 and 5)
    );`)
    this.addSql(`create table if not exists "product_rating" (
      "product_id" text not null,
      "stars_1" integer not null default 0,
      "stars_2" integer not null default 0,
      "stars_3" integer not null default 0,
      "stars_4" integer not null default 0,
      "stars_5" integer not null default 0,
      ${times},
      constraint "product_rating_pkey" primary key ("product_id"),
      constraint "product_rating_bounds" check (stars_1 >= 0 and stars_2 >= 0 and stars_3 >= 0 and stars_4 >= 0 and stars_5 >= 0)
    );`)
    this.addSql(`create table if not exists "seller_rating" (
      "seller_id" text not null,
      "count" integer not null default 0,
      "speed" integer not null default 0,
      "packing" integer not null default 0,
      ${times},
      constraint "seller_rating_pkey" primary key ("seller_id"),
      constraint "seller_rating_bounds" check (speed between count and 5 * count and packing between count and 5 * count)
    );`)
    this.addSql(
      `create unique index if not exists "IDX_review_order_product" on "review" ("order_id", "product_id") where deleted_at is null;`
    )
    const shown = `where state = 'shown' and deleted_at is null`
    for (const owner of ["product", "seller"]) {
      this.addSql(
        `create index if not exists "IDX_review_${owner}_newest" on "review" ("${owner}_id", "written_at" desc, "id" desc) ${shown};`
      )
      this.addSql(
        `create index if not exists "IDX_review_${owner}_lowest" on "review" ("${owner}_id", "stars", "written_at" desc, "id" desc) ${shown};`
      )
    }
    this.addSql(
      `create index if not exists "IDX_review_to_answer" on "review" ("seller_id", "written_at") where state = 'shown' and answer is null and deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_review_to_decide" on "review" ("written_at") where (state = 'waiting' or reported_at is not null) and deleted_at is null;`
    )
    const indexes = {
      review: ["order_group_id", "seller_id", "written_at"],
      review_entry: ["review_id"],
      seller_review: ["order_group_id", "seller_id"],
    }
    for (const [table, columns] of Object.entries(indexes))
      for (const column of columns)
        this.addSql(
          `create index if not exists "IDX_${table}_${column}" on "${table}" ("${column}") where deleted_at is null;`
        )
    for (const table of tables)
      this.addSql(
        `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null;`
      )
  }

  override async down(): Promise<void> {
    for (const table of tables.toReversed()) this.addSql(`drop table if exists "${table}";`)
  }
}
