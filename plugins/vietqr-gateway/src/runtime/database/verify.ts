import type { DataSource } from "typeorm"
import { z } from "zod"
import { rows } from "../../kernel/database/sql"
import { ConfigError } from "../config/config"

/** Refuses to run on a database that is behind, or as a role that could rewrite the ledger. */
export async function verifyDatabase(db: DataSource): Promise<void> {
  const applied = await rows(db, z.object({ name: z.string() }), "select name from migrations").catch(
    () => []
  )
  const known = new Set(applied.map((migration) => migration.name))
  const missing = db.migrations.filter((migration) => !known.has(migration.name ?? ""))
  if (missing.length) {
    throw new ConfigError([
      "GATEWAY_MIGRATION_DATABASE_URL is needed: the database is not migrated (or is not readable for this role)",
    ])
  }
  const [rights] = await rows(
    db,
    z.object({ may: z.boolean() }),
    // Rights on a single column count, as do those of a role it belongs to; an owner could give itself any.
    `select bool_or(has_table_privilege(t, 'delete') or has_table_privilege(t, 'truncate') or has_any_column_privilege(t, 'update')
       or (select pg_has_role(c.relowner, 'member') from pg_class c where c.oid = t::regclass)) as may
     from unnest(array['ledger_entries', 'ledger_transactions']) t`
  )
  if (rights?.may !== false) {
    throw new ConfigError([
      "GATEWAY_DATABASE_URL must name a role that cannot change the ledger; give the owner's address as GATEWAY_MIGRATION_DATABASE_URL",
    ])
  }
}
