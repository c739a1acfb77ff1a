import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

/** Roles of staff. Their sign-ins, which it made as well, are made by the module of sign-ins. */
export class Migration20261129002000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "staff_member" (
      "user_id" text not null,
      "role" text not null check ("role" in ('officer', 'moderator', 'accountant', 'manager', 'administrator')),
      "signed_out_at" timestamptz null,
      ${times},
      constraint "staff_member_pkey" primary key ("user_id")
    );`)
    this.addSql(
      `create index if not exists "IDX_staff_member_deleted_at" on "staff_member" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "staff_member" cascade;`)
  }
}
