import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A token opens something only with a row of its sign-in, so that no moment has to be kept before which none counts. */
export class Migration20261129040000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "staff_member" drop column if exists "signed_out_at";`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "staff_member" add column if not exists "signed_out_at" timestamptz null;`)
  }
}
