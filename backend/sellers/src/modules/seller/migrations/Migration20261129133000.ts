import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The history of sellers' standing; of what was before, what their rows still say. */
export class Migration20261129133000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "seller_standing" (
      "id" text not null,
      "seller_id" text not null,
      "status" text not null check ("status" in ('pending', 'active', 'suspended')),
      "reason" text null,
      "changed_by" text null,
      "changed_at" timestamptz not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "seller_standing_pkey" primary key ("id")
    );`)
    this.addSql(
      `create index if not exists "IDX_seller_standing_seller_id" on "seller_standing" ("seller_id", "changed_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_seller_standing_deleted_at" on "seller_standing" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(
      `insert into "seller_standing" (id, seller_id, status, changed_by, changed_at)
         select 'sstd_a' || substring(id from 5), id, 'active', approved_by, approved_at from "seller" where approved_at is not null
       on conflict do nothing;`
    )
    this.addSql(
      `insert into "seller_standing" (id, seller_id, status, reason, changed_at)
         select 'sstd_s' || substring(id from 5), id, 'suspended', suspended_reason, suspended_at
           from "seller" where status = 'suspended' and suspended_at is not null
       on conflict do nothing;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "seller_standing";`)
  }
}
