import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The parts of a group are written with the claim of the cart, before anything pays for them; their ids have a form. */
export class Migration20261128120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "order_group_part" alter column "payment_session_id" drop not null;`)
    this.addSql(`alter table "order_group_part"
      add constraint "order_group_part_order_id_form" check ("order_id" ~ '^order_.'),
      add constraint "order_group_part_seller_id_form" check ("seller_id" ~ '^sel_.'),
      add constraint "order_group_part_payment_collection_id_form" check ("payment_collection_id" ~ '^pay_col_.');`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "order_group_part"
      drop constraint "order_group_part_order_id_form",
      drop constraint "order_group_part_seller_id_form",
      drop constraint "order_group_part_payment_collection_id_form";`)
    this.addSql(`delete from "order_group_part" where "payment_session_id" is null;`)
    this.addSql(`alter table "order_group_part" alter column "payment_session_id" set not null;`)
  }
}
