import type { MigrationInterface, QueryRunner } from "typeorm"

/** How long after its deadline an intent waits for slow notices. Those of before ended at their deadline, and still do. */
export class NoticeGrace1765000000000 implements MigrationInterface {
  name = "NoticeGrace1765000000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "alter table payment_intents add column grace_seconds integer not null default 0 check (grace_seconds between 0 and 86400)"
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table payment_intents drop column grace_seconds")
  }
}
