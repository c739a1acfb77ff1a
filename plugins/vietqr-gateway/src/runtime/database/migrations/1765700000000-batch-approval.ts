import type { MigrationInterface, QueryRunner } from "typeorm"

/** A batch may wait for a second person, who agrees to all of it with one code. Batches of before were sent at once. */
export class BatchApproval1765700000000 implements MigrationInterface {
  name = "BatchApproval1765700000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table payout_batches
        add column state text not null default 'sent' check (state in ('open', 'sent', 'canceled')),
        add column approved_by text,
        add column approver_id text references approvers (id),
        add constraint payout_batches_approved check (approver_id is null or state = 'sent');
      alter table payout_batches alter column state drop default;
      create index transfers_group on transfers (transfer_group) where transfer_group is not null;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index transfers_group;
      alter table payout_batches drop column state, drop column approved_by, drop column approver_id;
    `)
  }
}
