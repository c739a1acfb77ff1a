import type { MigrationInterface, QueryRunner } from "typeorm"

/** Intents, bank notices and movements, the append-only ledger, events and webhooks. */
export class InitialSchema1763800000000 implements MigrationInterface {
  name = "InitialSchema1763800000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table api_keys (
        id text primary key,
        kind text not null check (kind in ('secret', 'publishable', 'restricted')),
        livemode boolean not null,
        key_hash text not null unique,
        last4 text not null,
        name text,
        scopes jsonb not null default '[]',
        created_at timestamptz not null default now(),
        revoked_at timestamptz
      );

      create table bank_accounts (
        id text primary key,
        livemode boolean not null,
        bank_bin text not null check (bank_bin ~ '^[0-9]{6}$'),
        account_number text not null unique check (account_number ~ '^[A-Za-z0-9]{1,19}$'),
        account_holder_name text not null,
        is_default boolean not null default false,
        created_at timestamptz not null default now()
      );
      create unique index bank_accounts_one_default on bank_accounts (livemode) where is_default;

      -- A code is used once, whatever becomes of the object it was made for.
      create table transfer_codes (
        code text primary key,
        object_type text not null check (object_type in ('payment_intent', 'payout', 'refund')),
        object_id text not null,
        livemode boolean not null,
        created_at timestamptz not null default now()
      );

      create table payment_intents (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        account_id text,
        amount bigint not null check (amount between 1 and 499999999),
        amount_received bigint not null default 0 check (amount_received between 0 and amount),
        currency text not null check (currency = 'vnd'),
        status text not null check (status in ('requires_payment_method', 'requires_confirmation', 'requires_action', 'succeeded', 'canceled')),
        description text,
        statement_descriptor text,
        receipt_email text,
        transfer_group text,
        metadata jsonb not null default '{}',
        client_secret text not null unique,
        instructions_token text not null unique,
        transfer_code text unique references transfer_codes (code),
        bank_account_id text references bank_accounts (id),
        expires_after_seconds integer not null,
        expires_at timestamptz,
        cancellation_reason text,
        canceled_at timestamptz,
        latest_charge_id text,
        created_at timestamptz not null default now(),
        check (status in ('requires_payment_method', 'requires_confirmation', 'canceled') or transfer_code is not null),
        check (status <> 'succeeded' or amount_received = amount)
      );
      create index payment_intents_expiry on payment_intents (expires_at) where status = 'requires_action';
      create index payment_intents_metadata on payment_intents using gin (metadata jsonb_path_ops);
      create index payment_intents_list on payment_intents (livemode, account_id, seq desc);

      create table charges (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        account_id text,
        payment_intent_id text not null unique references payment_intents (id),
        amount bigint not null check (amount > 0),
        description text,
        metadata jsonb not null default '{}',
        created_at timestamptz not null default now()
      );

      create table notices (
        seq bigserial unique,
        id text primary key,
        source text not null,
        external_id text not null,
        body bytea not null,
        body_sha256 text not null,
        test_only boolean not null default false,
        received_at timestamptz not null default now(),
        state text not null default 'waiting' check (state in ('waiting', 'processed', 'failed')),
        attempts integer not null default 0,
        next_attempt_at timestamptz not null default now(),
        processed_at timestamptz,
        outcome text,
        unique (source, external_id, body_sha256)
      );
      create index notices_waiting on notices (next_attempt_at, seq) where state = 'waiting';

      create table bank_transactions (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        bank_account_id text not null references bank_accounts (id),
        notice_id text references notices (id),
        source text not null,
        external_id text not null,
        direction text not null check (direction in ('credit', 'debit')),
        amount bigint not null check (amount > 0),
        description text not null,
        codes jsonb not null default '[]',
        reference text,
        counterparty_bank_bin text,
        counterparty_account_number text,
        counterparty_name text,
        balance_after bigint,
        occurred_at timestamptz not null,
        received_at timestamptz not null default now(),
        state text not null check (state in ('booked', 'duplicate', 'held')),
        duplicate_of text references bank_transactions (id),
        unique (source, external_id)
      );
      create index bank_transactions_reference on bank_transactions (bank_account_id, amount, direction, reference);
      create index bank_transactions_day on bank_transactions (bank_account_id, occurred_at);

      -- Money that no rule may place: a person decides.
      create table reviews (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        bank_transaction_id text not null references bank_transactions (id),
        payment_intent_id text references payment_intents (id),
        reason text not null,
        amount bigint not null check (amount > 0),
        state text not null default 'open' check (state in ('open', 'resolved')),
        resolution text,
        resolved_by text,
        resolved_reason text,
        resolved_at timestamptz,
        created_at timestamptz not null default now()
      );
      create index reviews_open on reviews (livemode, seq) where state = 'open';
      create index reviews_transaction on reviews (bank_transaction_id);

      create table ledger_transactions (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        kind text not null,
        unique_key text not null unique,
        actor text,
        reason text,
        created_at timestamptz not null default now()
      );

      -- Positive amounts debit, negative amounts credit.
      create table ledger_entries (
        id bigserial primary key,
        transaction_id text not null references ledger_transactions (id),
        livemode boolean not null,
        account text not null,
        amount bigint not null check (amount <> 0),
        bank_account_id text not null references bank_accounts (id),
        account_id text,
        bank_transaction_id text references bank_transactions (id),
        payment_intent_id text references payment_intents (id),
        object_id text,
        created_at timestamptz not null default now()
      );
      create index ledger_entries_transaction on ledger_entries (transaction_id);
      create index ledger_entries_account on ledger_entries (livemode, account, account_id) include (amount);
      create index ledger_entries_bank_transaction on ledger_entries (bank_transaction_id);
      create index ledger_entries_intent on ledger_entries (payment_intent_id);

      create function ledger_refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
      end $$;
      create trigger ledger_transactions_append_only before update or delete or truncate on ledger_transactions
        for each statement execute function ledger_refuse_change();
      create trigger ledger_entries_append_only before update or delete or truncate on ledger_entries
        for each statement execute function ledger_refuse_change();

      -- Checked at commit: every ledger transaction sums to zero for each bank account.
      create function ledger_check_balance() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from ledger_entries where transaction_id = new.transaction_id group by bank_account_id having sum(amount) <> 0) then
          raise exception 'ledger transaction % does not balance', new.transaction_id using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create constraint trigger ledger_entries_balance after insert on ledger_entries
        deferrable initially deferred for each row execute function ledger_check_balance();

      create table events (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        account_id text,
        type text not null,
        object jsonb not null,
        previous_attributes jsonb,
        request_id text,
        idempotency_key text,
        created_at timestamptz not null default now()
      );
      create index events_list on events (livemode, account_id, seq desc);

      create table webhook_endpoints (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        url text not null,
        secret text not null,
        previous_secret text,
        previous_secret_until timestamptz,
        enabled_events jsonb not null,
        status text not null default 'enabled' check (status in ('enabled', 'disabled')),
        description text,
        metadata jsonb not null default '{}',
        api_version text,
        managed boolean not null default false,
        deleted_at timestamptz,
        created_at timestamptz not null default now()
      );

      create table webhook_deliveries (
        seq bigserial unique,
        id text primary key,
        event_id text not null references events (id),
        endpoint_id text not null references webhook_endpoints (id),
        state text not null default 'pending' check (state in ('pending', 'delivered', 'dead')),
        attempts integer not null default 0,
        next_attempt_at timestamptz not null default now(),
        claimed_until timestamptz,
        last_status integer,
        last_error text,
        delivered_at timestamptz,
        created_at timestamptz not null default now(),
        unique (event_id, endpoint_id)
      );
      create index webhook_deliveries_due on webhook_deliveries (next_attempt_at, seq) where state = 'pending';

      create table idempotency_keys (
        livemode boolean not null,
        account_id text not null,
        key text not null,
        request_hash text not null,
        status integer not null,
        body text not null,
        request_id text not null,
        created_at timestamptz not null default now(),
        primary key (livemode, account_id, key)
      );
      create index idempotency_keys_age on idempotency_keys (created_at);

      create table heartbeat (
        id boolean primary key default true check (id),
        alive_at timestamptz not null default now(),
        expiry_after timestamptz not null default now()
      );
      insert into heartbeat default values;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table heartbeat, idempotency_keys, webhook_deliveries, webhook_endpoints, events, ledger_entries, ledger_transactions,
        reviews, bank_transactions, notices, charges, payment_intents, transfer_codes, bank_accounts, api_keys;
      drop function ledger_refuse_change(), ledger_check_balance();
    `)
  }
}
