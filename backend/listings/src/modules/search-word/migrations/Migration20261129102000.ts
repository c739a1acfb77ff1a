import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const stamps = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Words that people type and what they stand for. */
export class Migration20261129102000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "search_word" (
      "id" text not null primary key,
      "kind" text not null constraint "search_word_kind_check"
        check ("kind" in ('synonym', 'english', 'need', 'spelling', 'near', 'filler')),
      "typed" text[] not null constraint "search_word_typed_check" check (cardinality("typed") between 1 and 60),
      "finds" text[] not null constraint "search_word_finds_check" check (cardinality("finds") <= 40),
      "search_text" text not null, ${stamps})`)
    this.addSql(
      `create index if not exists "IDX_search_word_deleted_at" on "search_word" ("deleted_at") where deleted_at is null`
    )
    this.addSql(`create index if not exists "IDX_search_word_updated_at" on "search_word" ("updated_at")`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "search_word" cascade`)
  }
}
