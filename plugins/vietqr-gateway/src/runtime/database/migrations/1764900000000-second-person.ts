import type { MigrationInterface, QueryRunner } from "typeorm"

/**
 * A second person is an approver whose one-time code the gateway checks, and no typed name.
 * What a typed name approved and was not sent yet needs an approver now.
 */
export class SecondPerson1764900000000 implements MigrationInterface {
  name = "SecondPerson1764900000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table approvers (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        name text not null,
        person text not null,
        state text not null check (state in ('invited', 'active', 'revoked')),
        token_hash text unique,
        token_until timestamptz,
        secret text,
        last_step bigint not null default 0,
        failures integer not null default 0,
        locked_until timestamptz,
        enrolled_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz not null default now(),
        check (state <> 'active' or secret is not null)
      );

      create table approver_recovery_codes (
        approver_id text not null references approvers (id),
        code_hash text not null,
        used_at timestamptz,
        primary key (approver_id, code_hash)
      );

      create table approvals (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        outgoing_payment_id text not null references outgoing_payments (id),
        approver_id text not null references approvers (id),
        key_id text not null,
        voided_at timestamptz,
        created_at timestamptz not null default now()
      );
      create unique index approvals_once on approvals (outgoing_payment_id, approver_id) where voided_at is null;

      alter table outgoing_payments
        add column key_id text,
        add column destination_by text,
        add column destination_trusted boolean not null default false,
        add column approvals_missing integer not null default 0 check (approvals_missing between 0 and 2);
      -- Who asked, and the key through which: of a charge's refund the key stood where a person stands now.
      update outgoing_payments o set key_id = k.id from api_keys k where k.id = o.created_by;
      update outgoing_payments o set created_by = r.author
        from refunds r where r.id = o.object_id and o.key_id is not null and r.author is not null;
      update outgoing_payments set approved_by = null, approvals_missing = 1
        where needs_approval and state in ('needs_destination', 'pending');
      alter table outgoing_payments add constraint outgoing_payments_approved
        check (state not in ('sent', 'unknown') or approvals_missing = 0);
      create index outgoing_payments_destination_day on outgoing_payments (livemode, upper(account_number));

      alter table external_accounts add column confirmed_by text references approvers (id);
      alter table payout_batches add column key_id text;
      alter table acts add column key_id text, add column approver_id text references approvers (id);

      create trigger approvers_mark_insert before insert on approvers for each statement execute function mark_insert('approvers_seq_seq');
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table acts drop column key_id, drop column approver_id;
      alter table payout_batches drop column key_id;
      alter table external_accounts drop column confirmed_by;
      drop index outgoing_payments_destination_day;
      alter table outgoing_payments drop constraint outgoing_payments_approved;
      alter table outgoing_payments
        drop column key_id, drop column destination_by, drop column destination_trusted, drop column approvals_missing;
      drop table approvals, approver_recovery_codes, approvers;
    `)
  }
}
