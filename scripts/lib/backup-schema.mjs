// A database's tables, rules and functions, as the statements that make them again. PostgreSQL itself writes each
// definition; what is asked for here is which there are, and in which order they can be made.

/** Of the project itself: neither PostgreSQL's own nor an extension's. */
const ours = (table, oid = `${table}.oid`) =>
  `not exists (select from pg_depend d where d.objid = ${oid} and d.deptype = 'e')`
const inOurSchemas = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`

/** Objects of kinds that nothing here writes: whoever adds one adds it here, before a backup lacks it. */
const unknownObjects = `
  select case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'p' then 'partitioned table'
              when 'f' then 'foreign table' else 'composite type' end as kind, c.oid::regclass::text as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('v', 'm', 'p', 'f', 'c') and ${inOurSchemas} and ${ours("c")}
  union all
  select 'type', t.oid::regtype::text from pg_type t join pg_namespace n on n.oid = t.typnamespace
   where t.typtype in ('d', 'r', 'm') and ${inOurSchemas} and ${ours("t")}
  union all
  select 'aggregate or window function', p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where p.prokind in ('a', 'w') and ${inOurSchemas} and ${ours("p")}
  union all
  select 'policy', polname::text from pg_policy
  union all
  select 'rule', r.rulename::text from pg_rewrite r join pg_class c on c.oid = r.ev_class
    join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${inOurSchemas}
  union all
  select 'inherited table', inhrelid::regclass::text from pg_inherits i join pg_class c on c.oid = i.inhrelid where c.relkind = 'r'
  union all
  select 'operator', o.oid::regoperator::text from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
   where ${inOurSchemas} and ${ours("o")}
  union all
  select 'collation', l.collname::text from pg_collation l join pg_namespace n on n.oid = l.collnamespace
   where ${inOurSchemas} and ${ours("l")}`

/** What has to be there before the rows. */
const beforeRows = [
  `select format('create schema if not exists %I', n.nspname) as statement from pg_namespace n
    where ${inOurSchemas} and n.nspname <> 'public' order by n.nspname`,
  `select format('create extension if not exists %I with schema %I', x.extname, n.nspname) as statement
     from pg_extension x join pg_namespace n on n.oid = x.extnamespace where x.extname <> 'plpgsql' order by x.extname`,
  `select format('create type %I.%I as enum (%s)', n.nspname, t.typname,
            (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)) as statement
     from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where t.typtype = 'e' and ${inOurSchemas} and ${ours("t")} order by 1`,
  // A configuration of text search is one of PostgreSQL's own with other dictionaries.
  `select format('create text search configuration %I.%I (parser = %s.%I)', n.nspname, c.cfgname,
            p.prsnamespace::regnamespace, p.prsname) as statement
     from pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace join pg_ts_parser p on p.oid = c.cfgparser
    where ${inOurSchemas} and ${ours("c")} order by 1`,
  `select format('alter text search configuration %I.%I add mapping for %I with %s', n.nspname, c.cfgname, k.alias,
            string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno)) as statement
     from pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace
     join pg_ts_config_map m on m.mapcfg = c.oid
     cross join lateral ts_token_type(c.cfgparser) k
    where k.tokid = m.maptokentype and ${inOurSchemas} and ${ours("c")}
    group by n.nspname, c.cfgname, k.tokid, k.alias order by n.nspname, c.cfgname, k.tokid`,
  `select format('create sequence %I.%I as %s increment %s minvalue %s maxvalue %s start %s cache %s%s', n.nspname, c.relname,
            format_type(s.seqtypid, null), s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcache,
            case when s.seqcycle then ' cycle' else '' end) as statement
     from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
    where ${inOurSchemas} and ${ours("c")}
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'i') order by 1`,
  `select pg_get_functiondef(p.oid) as statement from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prokind in ('f', 'p') and ${inOurSchemas} and ${ours("p")} order by p.oid`,
  `select format('create %stable %I.%I (%s)%s', case c.relpersistence when 'u' then 'unlogged ' else '' end, n.nspname, c.relname,
            (select string_agg(format('%I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                case when a.attcollation <> t.typcollation and a.attcollation <> 0 then ' collate ' || a.attcollation::regcollation else '' end,
                case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                     when a.attidentity = 'a' then ' generated always as identity'
                     when a.attidentity = 'd' then ' generated by default as identity'
                     when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
                case when a.attnotnull then ' not null' else '' end), ', ' order by a.attnum)
               from pg_attribute a join pg_type t on t.oid = a.atttypid
               left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
            coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', '')) as statement
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and ${inOurSchemas} and ${ours("c")} order by n.nspname, c.relname`,
  `select format('alter sequence %s owned by %s.%I', d.objid::regclass, d.refobjid::regclass, a.attname) as statement
     from pg_depend d join pg_class c on c.oid = d.objid and c.relkind = 'S' join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where d.classid = 'pg_class'::regclass and d.deptype = 'a' and ${inOurSchemas} order by 1`,
]

/** What is quicker, or only possible, once the rows are there. */
const afterRows = [
  `select format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as statement
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype in ('p', 'u', 'c', 'x') and ${inOurSchemas} and ${ours("c")} order by k.contype = 'c', 1`,
  `select pg_get_indexdef(i.indexrelid) as statement from pg_index i join pg_class c on c.oid = i.indrelid
     join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and ${inOurSchemas} and ${ours("c")}
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) order by 1`,
  `select format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as statement
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and ${inOurSchemas} order by 1`,
  `select pg_get_triggerdef(t.oid) as statement from pg_trigger t join pg_class c on c.oid = t.tgrelid
     join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${inOurSchemas} order by 1`,
  `select format('alter table %s %s trigger %I', t.tgrelid::regclass,
            case t.tgenabled when 'D' then 'disable' when 'A' then 'enable always' else 'enable replica' end, t.tgname) as statement
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and t.tgenabled <> 'O' and ${inOurSchemas} order by 1`,
]

/** Ours with their columns that hold what was written: computed ones compute themselves. */
const tableRows = `
  select format('%I.%I', n.nspname, c.relname) as name,
         (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and ${inOurSchemas} and ${ours("c")} order by 1`

const sequenceRows = `
  select format('%I.%I', n.nspname, c.relname) as name, a.attname as column, d.refobjid::regclass::text as table
    from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_depend d on d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'i'
    left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
   where ${inOurSchemas} and ${ours("c")} order by 1`

async function statements(client, queries) {
  const found = []
  for (const query of queries)
    found.push(...(await client.query(query)).rows.map(({ statement }) => statement))
  return found
}

/**
 * What a database consists of, read within the transaction of the client.
 * @param {import("pg").Client} client
 * @returns {Promise<{unknown: string[], before: string[], after: string[], tables: {name: string, columns: string}[]}>}
 *   `unknown` names what a backup would lack
 */
export async function readSchema(client) {
  await client.query("set local search_path = pg_catalog")
  const { rows: unknown } = await client.query(unknownObjects)
  const { rows: tables } = await client.query(tableRows)
  return {
    unknown: unknown.map(({ kind, name }) => `${kind} ${name}`),
    before: await statements(client, beforeRows),
    after: await statements(client, afterRows),
    tables,
  }
}

/**
 * Where each sequence stands, as statements. Read after the rows: a sequence ahead of them leaves a gap, one behind
 * would give a number twice.
 * @param {import("pg").Client} client @returns {Promise<string[]>}
 */
export async function readSequences(client) {
  const { rows } = await client.query(sequenceRows)
  const found = []
  for (const { name, column, table } of rows) {
    const { rows: at } = await client.query(`select last_value, is_called from ${name}`)
    const owner = client.escapeLiteral(table ?? "")
    const target = column
      ? `pg_get_serial_sequence(${owner}, ${client.escapeLiteral(column)})`
      : client.escapeLiteral(name)
    found.push(`select setval(${target}, ${at[0].last_value}, ${at[0].is_called})`)
  }
  return found
}
