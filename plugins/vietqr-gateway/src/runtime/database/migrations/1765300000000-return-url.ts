import type { MigrationInterface, QueryRunner } from "typeorm"

/** Where the payment page leads the payer once all is paid. */
export class ReturnUrl1765300000000 implements MigrationInterface {
  name = "ReturnUrl1765300000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table payment_intents add column return_url text")
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table payment_intents drop column return_url")
  }
}
