import type { MigrationInterface, QueryRunner } from "typeorm"

/** Every table that is listed, and the column whose numbers order it. */
const listed = {
  accounts: "seq",
  acts: "seq",
  charges: "seq",
  events: "seq",
  ledger_entries: "id",
  payment_intents: "seq",
  payout_batches: "seq",
  payouts: "seq",
  refunds: "seq",
  reviews: "seq",
  statement_imports: "seq",
  statement_mappings: "seq",
  transfer_reversals: "seq",
  transfers: "seq",
  webhook_deliveries: "seq",
  webhook_endpoints: "seq",
}

/**
 * Answers up to which number a table's rows are settled. Numbers are assigned when a row is written and visible when
 * its transaction ends. A low one may come to light after a higher one, and whoever follows a list would miss it.
 * Before its first row each transaction leaves a mark at the last number so far: a shared advisory lock, which stops
 * nobody. What lies above the lowest mark may still have gaps.
 */
export class SettledLists1764600000000 implements MigrationInterface {
  name = "SettledLists1764600000000"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A number of 64 bits as the low 32 of them, in the form that advisory locks take.
      create function low_int(number bigint) returns integer language sql immutable as $$ select ((number << 32) >> 32)::integer $$;

      -- Once for each transaction and table: locks are dear, and a later mark would be higher.
      create function mark_insert() returns trigger language plpgsql as $$
      declare
        marked text := 'gateway.marked_' || tg_table_name;
      begin
        if coalesce(current_setting(marked, true), '') = '' then
          perform pg_advisory_xact_lock_shared(low_int(tg_relid::bigint), low_int(coalesce(pg_sequence_last_value(tg_argv[0]::regclass), 0)));
          perform set_config(marked, 'yes', true);
        end if;
        return null;
      end $$;

      -- For a statement that comes after this one: all rows up to the answer are visible to it, or will never be.
      create function settled_below(listed regclass, numbers regclass) returns bigint language plpgsql volatile as $$
      declare
        -- First the number, then the marks: whatever came up to this number left its mark before it, or has ended.
        last bigint := coalesce(pg_sequence_last_value(numbers), 0);
        marked bigint;
      begin
        select min(last - ((last - objid::bigint) & 4294967295)) into marked from pg_locks
        where locktype = 'advisory' and objsubid = 2 and classid = listed::oid and database = (select oid from pg_database where datname = current_database());
        return least(last, marked);
      end $$;
    `)
    for (const [table, column] of Object.entries(listed)) {
      await runner.query(
        `create trigger ${table}_mark_insert before insert on ${table} for each statement execute function mark_insert('${table}_${column}_seq')`
      )
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(listed))
      await runner.query(`drop trigger ${table}_mark_insert on ${table}`)
    await runner.query("drop function settled_below(regclass, regclass), mark_insert(), low_int(bigint)")
  }
}
