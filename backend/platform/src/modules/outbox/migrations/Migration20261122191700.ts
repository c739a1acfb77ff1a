import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Links leave the readable data of mails: sealed while a mail waits, gone once it is sent. */
export class Migration20261122191700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "outbox_mail" add column if not exists "sealed" text null,
      add column if not exists "tried_since" timestamptz not null default now(),
      add column if not exists "sent_again_by" text null;`)
    this.addSql(`update "outbox_mail" set tried_since = created_at;`)
    this.addSql(`update "outbox_mail" set data = data - 'order_url' - 'invite_url' where state = 'sent';`)
    this.addSql(
      `create index if not exists "IDX_outbox_mail_state" on "outbox_mail" ("state", "updated_at") where state <> 'sent' and deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_outbox_mail_state";`)
    this.addSql(
      `alter table "outbox_mail" drop column if exists "sealed", drop column if exists "tried_since", drop column if exists "sent_again_by";`
    )
  }
}
