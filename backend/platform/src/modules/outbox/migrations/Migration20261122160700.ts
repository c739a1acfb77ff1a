import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The table of mails on their way. */
export class Migration20261122160700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "outbox_mail" (
        "id" text not null,
        "dedupe_key" text not null,
        "template" text not null,
        "to" text not null,
        "locale" text not null,
        "data" jsonb not null,
        "state" text check ("state" in ('waiting', 'sending', 'sent', 'dead')) not null default 'waiting',
        "attempts" integer not null default 0,
        "next_attempt_at" timestamptz not null,
        "last_error" text null,
        "sent_at" timestamptz null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "outbox_mail_pkey" primary key ("id")
      );
    `)
    this.addSql(
      `create unique index if not exists "IDX_outbox_mail_dedupe_key_unique" on "outbox_mail" ("dedupe_key") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_outbox_mail_due" on "outbox_mail" ("next_attempt_at") where state in ('waiting', 'sending') and deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_outbox_mail_deleted_at" on "outbox_mail" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "outbox_mail" cascade;`)
  }
}
