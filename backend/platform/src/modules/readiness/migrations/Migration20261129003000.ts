import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The last run of each job, one row a job. */
export class Migration20261129003000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "job_run" (
      "job" text not null,
      "cron" text null,
      "interval_ms" integer null,
      "registered_at" timestamptz not null,
      "finished_at" timestamptz null,
      "failed" boolean not null default false,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "job_run_pkey" primary key ("job"),
      constraint "job_run_scheduled" check (("cron" is null) <> ("interval_ms" is null))
    );`)
    this.addSql(
      `create index if not exists "IDX_job_run_deleted_at" on "job_run" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "job_run";`)
  }
}
