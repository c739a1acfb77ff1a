import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Events about refunds, reviews and debits, which need not have an intent. */
export class Migration20261129041300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "gateway_event"
      alter column "intent_id" drop not null,
      add column if not exists "object_id" text null,
      add column if not exists "amount" integer null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "gateway_event" where "intent_id" is null;`)
    this.addSql(`alter table "gateway_event"
      alter column "intent_id" set not null,
      drop column if exists "object_id",
      drop column if exists "amount";`)
  }
}
