import type { MigrationInterface, QueryRunner } from "typeorm"

/** Order of webhooks per object, endpoints for one kind of account only, and accounts that are closed or rejected. */
export class ApiSurface1764100000000 implements MigrationInterface {
  name = "ApiSurface1764100000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table webhook_deliveries add column object_id text, add column last_attempt_at timestamptz;
      update webhook_deliveries d set object_id = e.object ->> 'id' from events e where e.id = d.event_id;
      create index webhook_deliveries_order on webhook_deliveries (endpoint_id, object_id, seq) where state = 'pending';

      -- Null: events of the platform and of connected accounts.
      alter table webhook_endpoints add column connect boolean, add column last_success_at timestamptz;

      alter table accounts add column rejected_reason text, add column deleted_at timestamptz;

      -- A refund for which nobody named an account may fail too.
      alter table outgoing_payments drop constraint outgoing_payments_check1;
      alter table outgoing_payments add constraint outgoing_payments_destination check (state in ('needs_destination', 'canceled', 'failed') or account_number is not null);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outgoing_payments drop constraint outgoing_payments_destination;
      alter table outgoing_payments add constraint outgoing_payments_check1 check (state in ('needs_destination', 'canceled') or account_number is not null);
      alter table accounts drop column rejected_reason, drop column deleted_at;
      alter table webhook_endpoints drop column connect, drop column last_success_at;
      drop index webhook_deliveries_order;
      alter table webhook_deliveries drop column object_id, drop column last_attempt_at;
    `)
  }
}
