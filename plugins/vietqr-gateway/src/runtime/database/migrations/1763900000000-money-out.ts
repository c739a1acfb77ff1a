import type { MigrationInterface, QueryRunner } from "typeorm"

/** Connected accounts, transfers between balances, and money that leaves by bank: refunds and payouts. */
export class MoneyOut1763900000000 implements MigrationInterface {
  name = "MoneyOut1763900000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        name text,
        email text,
        business_type text,
        metadata jsonb not null default '{}',
        created_at timestamptz not null default now()
      );

      create table external_accounts (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        account_id text not null references accounts (id),
        bank_bin text not null check (bank_bin ~ '^[0-9]{6}$'),
        account_number text not null check (account_number ~ '^[A-Za-z0-9]{1,19}$'),
        account_holder_name text not null,
        status text not null default 'new' check (status in ('new', 'verified', 'verification_failed')),
        is_default boolean not null default true,
        held_until timestamptz,
        metadata jsonb not null default '{}',
        deleted_at timestamptz,
        created_at timestamptz not null default now()
      );
      create unique index external_accounts_one_default on external_accounts (account_id) where is_default and deleted_at is null;

      create table transfers (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        destination_id text not null references accounts (id),
        amount bigint not null check (amount > 0),
        description text,
        transfer_group text,
        source_charge_id text references charges (id),
        metadata jsonb not null default '{}',
        created_at timestamptz not null default now()
      );

      create table transfer_reversals (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        transfer_id text not null references transfers (id),
        amount bigint not null check (amount > 0),
        metadata jsonb not null default '{}',
        created_at timestamptz not null default now()
      );
      create index transfer_reversals_transfer on transfer_reversals (transfer_id);

      create table refunds (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        account_id text,
        charge_id text references charges (id),
        payment_intent_id text references payment_intents (id),
        bank_transaction_id text references bank_transactions (id),
        amount bigint not null check (amount > 0),
        reason text,
        metadata jsonb not null default '{}',
        created_at timestamptz not null default now(),
        check ((charge_id is null) <> (bank_transaction_id is null))
      );
      create index refunds_charge on refunds (charge_id);

      create table payouts (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        account_id text not null references accounts (id),
        external_account_id text not null references external_accounts (id),
        amount bigint not null check (amount > 0),
        description text,
        statement_descriptor text,
        metadata jsonb not null default '{}',
        created_at timestamptz not null default now()
      );

      create table payout_batches (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        author text not null,
        created_at timestamptz not null default now()
      );

      -- A transfer that a person makes at the bank. What was sent is never sent again by itself.
      create table outgoing_payments (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        kind text not null check (kind in ('refund', 'payout')),
        object_id text not null unique,
        amount bigint not null check (amount between 1 and 499999999),
        transfer_code text not null unique references transfer_codes (code),
        bank_account_id text not null references bank_accounts (id),
        bank_bin text,
        account_number text,
        account_holder_name text,
        state text not null check (state in ('needs_destination', 'pending', 'sent', 'paid', 'failed', 'canceled', 'unknown')),
        created_by text not null,
        needs_approval boolean not null default false,
        approved_by text,
        not_before timestamptz not null default now(),
        batch_id text references payout_batches (id),
        sent_at timestamptz,
        settled_at timestamptz,
        failure_code text,
        failure_message text,
        bank_transaction_id text references bank_transactions (id),
        created_at timestamptz not null default now(),
        check (approved_by is distinct from created_by),
        check (state in ('needs_destination', 'canceled') or account_number is not null)
      );
      create index outgoing_payments_pending on outgoing_payments (livemode, seq) where state = 'pending';
      create index outgoing_payments_batch on outgoing_payments (batch_id);

      -- Who did what by hand, and why.
      create table acts (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        object_id text not null,
        act text not null,
        author text not null,
        reason text not null,
        created_at timestamptz not null default now()
      );
      create index acts_object on acts (object_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "drop table acts, outgoing_payments, payout_batches, payouts, refunds, transfer_reversals, transfers, external_accounts, accounts"
    )
  }
}
