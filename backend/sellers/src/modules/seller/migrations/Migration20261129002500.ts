import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Sign-ins that their members ended. */
export class Migration20261129002500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "member_sign_out" (
      "id" text not null,
      "auth_identity_id" text not null,
      "issued_at" integer not null,
      "expires_at" timestamptz not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "member_sign_out_pkey" primary key ("id")
    );`)
    this.addSql(
      `create index if not exists "IDX_member_sign_out_auth_identity_id_issued_at" on "member_sign_out" ("auth_identity_id", "issued_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_member_sign_out_deleted_at" on "member_sign_out" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "member_sign_out";`)
  }
}
