import type { MigrationInterface, QueryRunner } from "typeorm"

/** The gauges count, at every scrape, what waits or was given up: few rows of tables that only grow. */
export class GaugeIndexes1765500000000 implements MigrationInterface {
  name = "GaugeIndexes1765500000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index notices_failed on notices (seq) where state = 'failed';
      create index webhook_deliveries_dead on webhook_deliveries (seq) where state = 'dead';
      create index outgoing_payments_open on outgoing_payments (seq) where state in ('pending', 'unknown');
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index notices_failed, webhook_deliveries_dead, outgoing_payments_open")
  }
}
