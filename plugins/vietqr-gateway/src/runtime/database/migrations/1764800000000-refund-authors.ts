import type { MigrationInterface, QueryRunner } from "typeorm"

/**
 * A refund carries who asked for it and why, the review whose money it is, and the failed refund that it stands for.
 * Refunds of before take these from where they were written then.
 */
export class RefundAuthors1764800000000 implements MigrationInterface {
  name = "RefundAuthors1764800000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table refunds
        add column author text,
        add column author_reason text,
        add column review_id text references reviews (id),
        add column replaces_id text references refunds (id);
      create index refunds_replaces on refunds (replaces_id) where replaces_id is not null;

      -- Of money that nobody owned: the booking names who decided and why.
      update refunds r set author = t.actor, author_reason = t.reason
      from ledger_transactions t where t.unique_key = 'refund:' || r.id and t.kind = 'unallocated_refund';

      -- The act upon the review was written in the same transaction, so at the same moment.
      update refunds r set review_id = v.id
      from acts a join reviews v on v.id = a.object_id
      where r.bank_transaction_id is not null and v.bank_transaction_id = r.bank_transaction_id
        and a.act = 'refund' and a.created_at = r.created_at;

      -- Of a charge: shops wrote both into the refund's notes.
      update refunds set author = nullif(metadata ->> 'author', ''), author_reason = nullif(metadata ->> 'reason', '')
      where charge_id is not null and metadata ->> 'author' is not null;
      update refunds r set replaces_id = former.id
      from refunds former
      where former.id = r.metadata ->> 'about' and former.charge_id = r.charge_id and former.id <> r.id;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "alter table refunds drop column author, drop column author_reason, drop column review_id, drop column replaces_id"
    )
  }
}
