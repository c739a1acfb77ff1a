import type { MigrationInterface, QueryRunner } from "typeorm"

/** Bank statement files: how a bank's columns are read, and what was imported. */
export class Statements1764000000000 implements MigrationInterface {
  name = "Statements1764000000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table statement_mappings (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        name text not null,
        columns jsonb not null,
        created_at timestamptz not null default now()
      );

      create table statement_imports (
        seq bigserial unique,
        id text primary key,
        livemode boolean not null,
        bank_account_id text not null references bank_accounts (id),
        mapping_id text not null references statement_mappings (id),
        filename text not null,
        format text not null check (format in ('csv', 'xlsx')),
        content bytea not null,
        booked_at timestamptz,
        created_at timestamptz not null default now()
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table statement_imports, statement_mappings")
  }
}
