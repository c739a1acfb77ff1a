import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Lessons that members do, and classes that the centre holds. */
export class Migration20261129225900Training extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "lesson_result" (
      "id" text not null primary key, "seller_id" text not null, "member_id" text not null, "lesson" text not null,
      "right" integer not null, "of" integer not null check ("of" > 0 and "right" between 0 and "of"),
      "tries" integer not null default 1, "passed_at" timestamptz null,
      "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null
    );`)
    this.addSql(
      `create unique index if not exists "IDX_lesson_result_unique" on "lesson_result" ("member_id", "lesson") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_lesson_result_seller_id" on "lesson_result" ("seller_id") where deleted_at is null;`
    )
    this.addSql(`create table if not exists "training_class" (
      "id" text not null primary key, "title" text not null, "starts_at" timestamptz not null, "place" text not null,
      "commune_code" text null, "teacher" text not null, "made_by" text not null, "closed_at" timestamptz null,
      "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null
    );`)
    this.addSql(`create table if not exists "class_attendance" (
      "id" text not null primary key, "class_id" text not null references "training_class" ("id") on delete cascade,
      "seller_id" text not null, "name" text not null, "attended" boolean not null default false,
      "certificate_number" text null, "certified_at" timestamptz null,
      "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null
    );`)
    this.addSql(
      `create index if not exists "IDX_class_attendance_class_id" on "class_attendance" ("class_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_class_attendance_seller_id" on "class_attendance" ("seller_id") where deleted_at is null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_class_attendance_certificate" on "class_attendance" ("certificate_number") where deleted_at is null and certificate_number is not null;`
    )
    this.addSql(`create sequence if not exists "training_certificate_number" as integer;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "lesson_result", "class_attendance", "training_class" cascade;`)
    this.addSql(`drop sequence if exists "training_certificate_number";`)
  }
}
