import type { MigrationInterface, QueryRunner } from "typeorm"

/**
 * What waits for an endpoint is read from an index in its order, however much waits.
 * Whether anything is due, and what is held back by an earlier event, is read from two others.
 * The index of days goes. A planner without statistics took it to search for twins, and then read the whole day.
 */
export class WebhookQueue1764500000000 implements MigrationInterface {
  name = "WebhookQueue1764500000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index webhook_deliveries_due;
      create index webhook_deliveries_due on webhook_deliveries (endpoint_id, next_attempt_at) where state = 'pending';
      create index webhook_deliveries_queue on webhook_deliveries (endpoint_id, seq) where state = 'pending';
      drop index webhook_deliveries_order;
      create index webhook_deliveries_order on webhook_deliveries (object_id, seq) where state = 'pending';

      drop index bank_transactions_day;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index bank_transactions_day on bank_transactions (bank_account_id, occurred_at);

      drop index webhook_deliveries_order;
      create index webhook_deliveries_order on webhook_deliveries (endpoint_id, object_id, seq) where state = 'pending';
      drop index webhook_deliveries_queue, webhook_deliveries_due;
      create index webhook_deliveries_due on webhook_deliveries (next_attempt_at, seq) where state = 'pending';
    `)
  }
}
