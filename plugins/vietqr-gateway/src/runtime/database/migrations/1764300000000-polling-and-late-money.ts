import type { MigrationInterface, QueryRunner } from "typeorm"

/** How far each asked source was read, and what an intent's shop wants done with money that comes late. */
export class PollingAndLateMoney1764300000000 implements MigrationInterface {
  name = "PollingAndLateMoney1764300000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table source_cursors (
        source text not null,
        bank_account_id text not null references bank_accounts (id),
        read_until timestamptz not null,
        primary key (source, bank_account_id)
      );

      alter table payment_intents add column late_money text not null default 'hold' check (late_money in ('hold', 'accept_if_possible', 'refund'));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table payment_intents drop column late_money; drop table source_cursors")
  }
}
