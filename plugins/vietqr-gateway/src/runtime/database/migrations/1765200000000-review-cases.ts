import type { MigrationInterface, QueryRunner } from "typeorm"

/** Several credits of one intent are one review: what each movement has under it stands beside. */
export class ReviewCases1765200000000 implements MigrationInterface {
  name = "ReviewCases1765200000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review_credits (
        seq bigserial unique,
        review_id text not null references reviews (id),
        bank_transaction_id text not null references bank_transactions (id),
        amount bigint not null check (amount >= 0),
        reason text not null,
        primary key (review_id, bank_transaction_id)
      );
      insert into review_credits (review_id, bank_transaction_id, amount, reason)
        select id, bank_transaction_id, amount, reason from reviews order by seq;
      create index review_credits_transaction on review_credits (bank_transaction_id);
      create index reviews_case on reviews (payment_intent_id) where state = 'open';
    `)
  }

  /** What joined a review gets one of its own again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update reviews r set amount = greatest(1, (select c.amount from review_credits c where c.review_id = r.id and c.bank_transaction_id = r.bank_transaction_id))
        where exists (select 1 from review_credits c where c.review_id = r.id and c.bank_transaction_id <> r.bank_transaction_id);
      insert into reviews (id, livemode, bank_transaction_id, payment_intent_id, amount, reason, state, resolution, resolved_by, resolved_reason, resolved_at)
        select r.id || '_' || c.seq, r.livemode, c.bank_transaction_id, r.payment_intent_id, c.amount, c.reason, r.state, r.resolution, r.resolved_by, r.resolved_reason, r.resolved_at
        from review_credits c join reviews r on r.id = c.review_id where c.bank_transaction_id <> r.bank_transaction_id and c.amount > 0 order by c.seq;
      drop index reviews_case;
      drop table review_credits;
    `)
  }
}
