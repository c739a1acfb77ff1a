import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Where a cart goes and how its parcels are sent: typed rows for what lay in the metadata of Medusa's cart and address. */
export class Migration20261128120300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "cart_delivery" (
      "id" text not null,
      "cart_id" text not null,
      "name" text not null,
      "phone" text not null,
      "email" text null,
      "province_code" text not null,
      "commune_code" text not null,
      "address" text not null,
      "note" text null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "cart_delivery_pkey" primary key ("id"),
      constraint "cart_delivery_name_written" check ("name" <> ''),
      constraint "cart_delivery_phone_form" check ("phone" ~ '^\\+84[0-9]{9,10}$'),
      constraint "cart_delivery_email_written" check ("email" <> ''),
      constraint "cart_delivery_province_code_form" check ("province_code" ~ '^[0-9]{2}$'),
      constraint "cart_delivery_commune_code_form" check ("commune_code" ~ '^[0-9]{5}$'),
      constraint "cart_delivery_address_written" check ("address" <> '')
    );`)
    this.addSql(
      `create unique index if not exists "IDX_cart_delivery_cart_id_unique" on "cart_delivery" ("cart_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_cart_delivery_deleted_at" on "cart_delivery" ("deleted_at") where deleted_at is null;`
    )

    this.addSql(`create table if not exists "cart_shipping_choice" (
      "id" text not null,
      "cart_id" text not null,
      "seller_id" text not null,
      "shipping_option_id" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "cart_shipping_choice_pkey" primary key ("id"),
      constraint "cart_shipping_choice_seller_id_form" check ("seller_id" ~ '^sel_.'),
      constraint "cart_shipping_choice_shipping_option_id_form" check ("shipping_option_id" ~ '^so_.')
    );`)
    this.addSql(
      `create unique index if not exists "IDX_cart_shipping_choice_cart_id_seller_id_unique" on "cart_shipping_choice" ("cart_id", "seller_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_cart_shipping_choice_deleted_at" on "cart_shipping_choice" ("deleted_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "cart_delivery" cascade;`)
    this.addSql(`drop table if exists "cart_shipping_choice" cascade;`)
  }
}
