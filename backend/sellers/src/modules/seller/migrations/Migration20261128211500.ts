import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A photo's row is written before the photo is stored, so that nothing is left of a process that dies in between. */
export class Migration20261128211500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "seller_upload" alter column "file_id" drop not null, alter column "url" drop not null,
        add column if not exists "picture_id" text null,
        add column if not exists "state" text check ("state" in ('storing', 'stored', 'removing')) not null default 'stored',
        add column if not exists "checked_at" timestamptz null;`
    )
    this.addSql(
      `create index if not exists "IDX_seller_upload_unfinished" on "seller_upload" ("updated_at") where state <> 'stored' and deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_seller_upload_picture_id" on "seller_upload" ("picture_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_seller_upload_checked_at" on "seller_upload" ("checked_at" nulls first) where state = 'stored' and deleted_at is null;`
    )
    // The id of a picture is the first part of its key in the File Module.
    this.addSql(
      `update "seller_upload" set picture_id = substring(file_id from '^([0-9a-f]{32})_') where picture_id is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "seller_upload" where state <> 'stored';`)
    this.addSql(
      `alter table "seller_upload" drop column if exists "picture_id", drop column if exists "state", drop column if exists "checked_at",
        alter column "file_id" set not null, alter column "url" set not null;`
    )
  }
}
