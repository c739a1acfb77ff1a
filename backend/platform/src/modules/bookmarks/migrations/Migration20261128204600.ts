import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How far jobs have come, one row a job. */
export class Migration20261128204600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "bookmark" (
      "job" text not null,
      "reached_at" timestamptz not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "bookmark_pkey" primary key ("job"),
      constraint "bookmark_job_named" check (job <> '')
    );`)
    this.addSql(
      `create index if not exists "IDX_bookmark_deleted_at" on "bookmark" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "bookmark";`)
  }
}
