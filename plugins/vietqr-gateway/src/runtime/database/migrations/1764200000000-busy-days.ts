import type { MigrationInterface, QueryRunner } from "typeorm"

/** Indexes for days with many movements: what a notice asks for must not take longer the more came before it. */
export class BusyDays1764200000000 implements MigrationInterface {
  name = "BusyDays1764200000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index notices_waiting;
      create index notices_waiting on notices (seq) where state = 'waiting';

      drop index bank_transactions_reference;
      create index bank_transactions_twin on bank_transactions (bank_account_id, direction, amount, source, occurred_at);
      create index bank_transactions_duplicate on bank_transactions (duplicate_of) where duplicate_of is not null;

      create index reviews_unexplained on reviews (bank_transaction_id) where state = 'open' and reason = 'unexplained_debit';
      create index reviews_unknown_code on reviews (seq) where state = 'open' and reason = 'unknown_code';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index reviews_unknown_code, reviews_unexplained, bank_transactions_duplicate, bank_transactions_twin, notices_waiting;
      create index bank_transactions_reference on bank_transactions (bank_account_id, amount, direction, reference);
      create index notices_waiting on notices (next_attempt_at, seq) where state = 'waiting';
    `)
  }
}
