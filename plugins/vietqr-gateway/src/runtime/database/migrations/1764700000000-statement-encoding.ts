import type { MigrationInterface, QueryRunner } from "typeorm"

/** The encoding in which a CSV statement was read. */
export class StatementEncoding1764700000000 implements MigrationInterface {
  name = "StatementEncoding1764700000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table statement_imports add column encoding text")
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table statement_imports drop column encoding")
  }
}
