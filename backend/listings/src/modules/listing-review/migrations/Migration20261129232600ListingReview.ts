import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Why a listing waits beside its words, what stood there before, and what of it was passed. */
export class Migration20261129232600ListingReview extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "listing_review"
      add column if not exists "causes" text[] not null default '{}',
      add column if not exists "before" jsonb null,
      add column if not exists "passed_content" text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "listing_review" drop column if exists "causes", drop column if exists "before", drop column if exists "passed_content";`
    )
  }
}
