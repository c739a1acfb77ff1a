import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const stamps = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`
const count = `integer not null default 0`

/** What was searched for, counted by words and day. */
export class Migration20261129104000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "search_count" (
      "id" text not null primary key,
      "day" text not null constraint "search_count_day_check" check ("day" ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      "words" text not null constraint "search_count_words_check" check (length("words") between 1 and 60),
      "folded" text not null,
      "searches" ${count}, "plain" ${count}, "misses" ${count}, "clicks" ${count}, ${stamps},
      constraint "search_count_sum_check" check ("searches" > 0 and "plain" >= 0 and "misses" >= 0
        and "plain" + "misses" <= "searches" and "clicks" >= 0))`)
    this.addSql(
      `create unique index if not exists "IDX_search_count_day_words" on "search_count" ("day", "words") where deleted_at is null`
    )
    this.addSql(`create index if not exists "IDX_search_count_words" on "search_count" ("words")`)
    this.addSql(
      `create index if not exists "IDX_search_count_deleted_at" on "search_count" ("deleted_at") where deleted_at is null`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "search_count" cascade`)
  }
}
