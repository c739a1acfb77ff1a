import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

/** Roles of staff, and their sign-ins. */
export class Migration20261129002000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "staff_member" (
      "user_id" text not null,
      "role" text not null check ("role" in ('officer', 'moderator', 'accountant', 'manager', 'administrator')),
      "signed_out_at" timestamptz null,
      ${times},
      constraint "staff_member_pkey" primary key ("user_id")
    );`)
    this.addSql(`create table if not exists "staff_session" (
      "id" text not null,
      "token_hash" text not null,
      "user_id" text not null,
      "started_at" timestamptz not null,
      "last_seen_at" timestamptz not null,
      "factor_at" timestamptz null,
      "ip" text null,
      "user_agent" text null,
      "ended_at" timestamptz null,
      "ended_by" text null,
      ${times},
      constraint "staff_session_pkey" primary key ("id")
    );`)
    this.addSql(
      `create unique index if not exists "IDX_staff_session_token_hash_unique" on "staff_session" ("token_hash") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_staff_session_user" on "staff_session" ("user_id", "started_at") where deleted_at is null;`
    )
    for (const table of ["staff_member", "staff_session"])
      this.addSql(
        `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null;`
      )
  }

  override async down(): Promise<void> {
    for (const table of ["staff_session", "staff_member"])
      this.addSql(`drop table if exists "${table}" cascade;`)
  }
}
