import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Sign-ins of members are rows of the platform, and what ended them stands there. */
export class Migration20261129040200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`drop table if exists "member_sign_out";`)
  }

  override async down(): Promise<void> {
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
  }
}
