import type { MigrationInterface, QueryRunner } from "typeorm"

/** Whose the money of an intent is once it succeeds, and what the platform takes of it. */
export class ApplicationFees1765800000000 implements MigrationInterface {
  name = "ApplicationFees1765800000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table payment_intents
        add column application_fee_amount bigint check (application_fee_amount > 0 and application_fee_amount <= amount),
        add column transfer_destination_id text references accounts (id),
        add column transfer_amount bigint check (transfer_amount > 0 and transfer_amount <= amount),
        add column on_behalf_of_id text references accounts (id),
        add constraint payment_intents_divided_once check (application_fee_amount is null or transfer_amount is null),
        add constraint payment_intents_divided_among check (transfer_amount is null or transfer_destination_id is not null);
      alter table charges
        add column application_fee_id text,
        add column application_fee_amount bigint,
        add column transfer_id text,
        add column transfer_destination_id text references accounts (id),
        add column transfer_amount bigint,
        add column on_behalf_of_id text references accounts (id);
      create table application_fees (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        account_id text not null references accounts (id),
        charge_id text not null unique references charges (id),
        originating_charge_id text references charges (id),
        amount bigint not null check (amount > 0),
        created_at timestamptz not null default now()
      );
      create index application_fees_account on application_fees (account_id);
      create table application_fee_refunds (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        fee_id text not null references application_fees (id),
        amount bigint not null check (amount > 0),
        metadata jsonb not null default '{}',
        created_at timestamptz not null default now()
      );
      create index application_fee_refunds_fee on application_fee_refunds (fee_id);
      alter table transfer_reversals add column source_refund_id text references refunds (id) deferrable initially deferred;
      alter table refunds add column transfer_reversal_id text references transfer_reversals (id);
      create trigger application_fees_mark_insert before insert on application_fees for each statement execute function mark_insert('application_fees_seq_seq');
      create trigger application_fee_refunds_mark_insert before insert on application_fee_refunds for each statement execute function mark_insert('application_fee_refunds_seq_seq');
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table refunds drop column transfer_reversal_id;
      alter table transfer_reversals drop column source_refund_id;
      drop table application_fee_refunds, application_fees;
      alter table charges drop column application_fee_id, drop column application_fee_amount, drop column transfer_id,
        drop column transfer_destination_id, drop column transfer_amount, drop column on_behalf_of_id;
      alter table payment_intents drop column application_fee_amount, drop column transfer_destination_id,
        drop column transfer_amount, drop column on_behalf_of_id;
    `)
  }
}
