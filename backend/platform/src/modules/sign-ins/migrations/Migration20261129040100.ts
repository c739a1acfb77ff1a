import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Sign-ins of staff, which had a table of their own, and of members in one table. */
export class Migration20261129040100 extends Migration {
  override async up(): Promise<void> {
    // As an earlier version made it for staff; there it is already.
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
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "staff_session_pkey" primary key ("id")
    );`)
    this.addSql(`alter table "staff_session" rename to "sign_in";`)
    this.addSql(`alter table "sign_in" rename constraint "staff_session_pkey" to "sign_in_pkey";`)
    this.addSql(`alter table "sign_in" rename column "user_id" to "actor_id";`)
    this.addSql(`alter table "sign_in"
      add column "actor_type" text not null default 'user' check ("actor_type" in ('user', 'member')),
      add column "identity_id" text null,
      add column "cookie_hash" text null,
      add column "device_hash" text null;`)
    this.addSql(`alter table "sign_in" alter column "actor_type" drop default;`)
    for (const name of ["token_hash_unique", "user", "deleted_at"])
      this.addSql(`drop index if exists "IDX_staff_session_${name}";`)
    for (const column of ["token_hash", "cookie_hash"])
      this.addSql(
        `create unique index "IDX_sign_in_${column}_unique" on "sign_in" ("${column}") where deleted_at is null;`
      )
    this.addSql(
      `create index "IDX_sign_in_actor" on "sign_in" ("actor_type", "actor_id", "started_at") where deleted_at is null;`
    )
    this.addSql(`create index "IDX_sign_in_deleted_at" on "sign_in" ("deleted_at") where deleted_at is null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "sign_in" cascade;`)
  }
}
