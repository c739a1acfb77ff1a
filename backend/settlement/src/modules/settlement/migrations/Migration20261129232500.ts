import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Invoices that shoppers want for a cart. */
export class Migration20261129232500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "invoice_request" (
      "cart_id" text not null primary key,
      "company" text not null,
      "tax_code" text not null,
      "address" text not null,
      "email" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null
    );`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "invoice_request" cascade;`)
  }
}
