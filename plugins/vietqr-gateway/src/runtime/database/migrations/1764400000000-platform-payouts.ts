import type { MigrationInterface, QueryRunner } from "typeorm"

/** The platform's own bank account and payouts: those of no connected account. */
export class PlatformPayouts1764400000000 implements MigrationInterface {
  name = "PlatformPayouts1764400000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table external_accounts alter column account_id drop not null;
      alter table payouts alter column account_id drop not null;
      create unique index external_accounts_one_platform_default on external_accounts (livemode) where account_id is null and is_default and deleted_at is null;
    `)
  }

  /** Fails while the platform has payouts: they cannot be told without it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index external_accounts_one_platform_default;
      alter table payouts alter column account_id set not null;
      alter table external_accounts alter column account_id set not null;
    `)
  }
}
