import { makeDataSource } from "../../../src/runtime/database/data-source"
import { dropDatabase, superuserUrl } from "../../support/databases"
import { newDatabase } from "../../support/harness"

it("every column of every entity is one of the migrated tables, of the same type and as empty as that allows", async () => {
  const database = await newDatabase()
  const source = makeDataSource(superuserUrl(database), 1)
  await source.initialize()
  const columns = await source.query<{ name: string; type: string; nullable: boolean; key: boolean }[]>(
    `select c.table_name || '.' || c.column_name as name, c.data_type as type, c.is_nullable = 'YES' as nullable, exists (
       select 1 from information_schema.key_column_usage k join information_schema.table_constraints t using (constraint_name, table_name)
       where t.constraint_type = 'PRIMARY KEY' and k.table_name = c.table_name and k.column_name = c.column_name) as key
     from information_schema.columns c where c.table_schema = 'public'`
  )
  const migrated = new Map(columns.map(({ name, ...column }) => [name, column]))
  const declared = source.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map((column) => ({
      name: `${tableName}.${column.databaseName}`,
      type: String(column.type).replace("timestamptz", "timestamp with time zone"),
      nullable: column.isNullable,
      key: column.isPrimary,
    }))
  )
  await source.destroy()
  await dropDatabase(database)
  expect(declared.length).toBeGreaterThan(150)
  expect(declared.map(({ name, ...column }) => [name, column])).toEqual(
    declared.map(({ name }) => [name, migrated.get(name)])
  )
})
