import type { MigrationInterface, QueryRunner } from "typeorm"

/**
 * The queue of an endpoint in an order that no other index has. By `seq` alone a planner whose statistics say that all
 * is pending reads the unique index of all deliveries, through everything that was delivered since.
 */
export class QueueOrder1765600000000 implements MigrationInterface {
  name = "QueueOrder1765600000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index webhook_deliveries_queue;
      create index webhook_deliveries_queue on webhook_deliveries (endpoint_id, (seq + 0)) where state = 'pending';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index webhook_deliveries_queue;
      create index webhook_deliveries_queue on webhook_deliveries (endpoint_id, seq) where state = 'pending';
    `)
  }
}
