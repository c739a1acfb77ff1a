import type { MigrationInterface, QueryRunner } from "typeorm"

/** Links by which payers say to which account their money goes back. */
export class RefundAccountLinks1765400000000 implements MigrationInterface {
  name = "RefundAccountLinks1765400000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table refund_account_links (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        account_id text references accounts (id),
        refund_id text references refunds (id),
        review_id text references reviews (id),
        author text,
        reason text,
        key_id text not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        created_at timestamptz not null default now(),
        check (refund_id is not null or (review_id is not null and author is not null and reason is not null))
      );
      create index refund_account_links_refund on refund_account_links (refund_id);
      create index refund_account_links_review on refund_account_links (review_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table refund_account_links")
  }
}
