import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How long the gateway waits for slow notices of what was sent in time. */
export class Migration20261129041000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "order_group" add column if not exists "grace_ms" integer not null default 0, add constraint "order_group_grace_not_negative" check (grace_ms >= 0);`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "order_group" drop column if exists "grace_ms";`)
  }
}
