import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What staff did. Rows are added and read; triggers refuse every other act, that of the table's owner included. */
export class Migration20261129002100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "audit_entry" (
      "id" text not null,
      "actor_id" text not null,
      "actor_name" text not null,
      "actor_role" text not null check ("actor_role" in ('officer', 'moderator', 'accountant', 'manager', 'administrator')),
      "for_seller_id" text null,
      "action" text not null,
      "object_type" text not null,
      "object_id" text null,
      "before" jsonb null,
      "after" jsonb null,
      "ip" text null,
      "user_agent" text null,
      "route" text not null,
      "session_id" text null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "audit_entry_pkey" primary key ("id")
    );`)
    this.addSql(
      `create index if not exists "IDX_audit_entry_created_at" on "audit_entry" ("created_at", "id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_audit_entry_actor" on "audit_entry" ("actor_id", "created_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_audit_entry_object" on "audit_entry" ("object_id", "created_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_audit_entry_deleted_at" on "audit_entry" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(`create or replace function audit_entry_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'The audit log is append only: % is refused', tg_op using errcode = 'insufficient_privilege';
      end $$;`)
    this.addSql(`drop trigger if exists audit_entry_append_only on "audit_entry";`)
    this.addSql(`create trigger audit_entry_append_only before update or delete on "audit_entry"
      for each row execute function audit_entry_is_append_only();`)
    this.addSql(`drop trigger if exists audit_entry_no_truncate on "audit_entry";`)
    this.addSql(`create trigger audit_entry_no_truncate before truncate on "audit_entry"
      for each statement execute function audit_entry_is_append_only();`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "audit_entry" cascade;`)
    this.addSql(`drop function if exists audit_entry_is_append_only();`)
  }
}
