import type { MigrationInterface, QueryRunner } from "typeorm"

/** A key may act on one connected account alone: that of another shop on the same gateway. */
export class AccountKeys1765100000000 implements MigrationInterface {
  name = "AccountKeys1765100000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table api_keys add column account_id text references accounts (id)")
  }

  /** Ends such keys first: without the column they would act on everything. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update api_keys set revoked_at = coalesce(revoked_at, now()) where account_id is not null;
      alter table api_keys drop column account_id;
    `)
  }
}
