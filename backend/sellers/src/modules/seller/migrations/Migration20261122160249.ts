import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122160249 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "seller_idempotency_key" drop constraint if exists "seller_idempotency_key_unique";`
    )
    this.addSql(`alter table if exists "member" drop constraint if exists "member_email_unique";`)
    this.addSql(`alter table if exists "seller" drop constraint if exists "seller_handle_unique";`)
    this.addSql(
      `create table if not exists "seller" ("id" text not null, "handle" text not null, "name" text not null, "kind" text check ("kind" in ('cooperative', 'cooperative_group', 'household', 'company')) not null, "status" text check ("status" in ('pending', 'active', 'suspended')) not null default 'pending', "province_code" text not null, "commune_code" text not null, "address_line" text not null, "phone" text not null, "email" text null, "description" text null, "picture_url" text null, "is_sample" boolean not null default false, "folded" text not null, "approved_at" timestamptz null, "approved_by" text null, "suspended_at" timestamptz null, "suspended_reason" text null, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_handle_unique" ON "seller" ("handle") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_commune_code" ON "seller" ("commune_code") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_deleted_at" ON "seller" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "member" ("id" text not null, "name" text not null, "email" text not null, "phone" text null, "role" text check ("role" in ('owner', 'staff')) not null default 'owner', "invite_token_hash" text null, "invite_expires_at" timestamptz null, "joined_at" timestamptz null, "auth_identity_id" text null, "seller_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "member_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_member_email_unique" ON "member" ("email") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_member_invite_token_hash" ON "member" ("invite_token_hash") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_member_seller_id" ON "member" ("seller_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_member_deleted_at" ON "member" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "seller_idempotency_key" ("id" text not null, "seller_id" text not null, "key" text not null, "request_hash" text not null, "state" text check ("state" in ('running', 'done')) not null default 'running', "claimed_at" timestamptz not null, "answer_status" integer null, "answer" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_idempotency_key_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_idempotency_key_deleted_at" ON "seller_idempotency_key" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_idempotency_key_unique" ON "seller_idempotency_key" ("seller_id", "key") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "seller_upload" ("id" text not null, "file_id" text not null, "url" text not null, "seller_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_upload_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_upload_url" ON "seller_upload" ("url") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_upload_seller_id" ON "seller_upload" ("seller_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_upload_deleted_at" ON "seller_upload" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "member" add constraint "member_seller_id_foreign" foreign key ("seller_id") references "seller" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "seller_upload" add constraint "seller_upload_seller_id_foreign" foreign key ("seller_id") references "seller" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "member" drop constraint if exists "member_seller_id_foreign";`)

    this.addSql(
      `alter table if exists "seller_upload" drop constraint if exists "seller_upload_seller_id_foreign";`
    )

    this.addSql(`drop table if exists "seller" cascade;`)

    this.addSql(`drop table if exists "member" cascade;`)

    this.addSql(`drop table if exists "seller_idempotency_key" cascade;`)

    this.addSql(`drop table if exists "seller_upload" cascade;`)
  }
}
