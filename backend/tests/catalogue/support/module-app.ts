import { MedusaApp, MedusaModule } from "@medusajs/framework/modules-sdk"
import { ContainerRegistrationKeys, createPgConnection } from "@medusajs/framework/utils"
import { Client } from "pg"

/** The environment's variable, or a sentence that says what is missing. */
export function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run the tests with \`npm test\`, which sets it.`)
  return value
}

/** A database of its own beside the superuser's, and how to remove it. */
export async function createDatabase(prefix: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const superuser = required("TEST_POSTGRES_URL")
  const name = `${prefix}_${process.pid}_${Date.now().toString(36)}`
  const statement = async (sql: string) => {
    const client = new Client({ connectionString: superuser })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await statement(`create database ${name}`)
  const url = new URL(superuser)
  url.pathname = `/${name}`
  if (url.hostname === "127.0.0.1") url.hostname = "localhost"
  return { url: url.toString(), drop: () => statement(`drop database ${name} with (force)`) }
}

/** One module of the backend on a database of its own, migrated by its own migrations. */
export async function startModule(key: string, resolve: string): Promise<{ modules: Record<string, unknown>; stop: () => Promise<void> }> {
  const database = await createDatabase(`catalogue_${key.toLowerCase()}`)
  const connection = createPgConnection({ clientUrl: database.url })
  const app = await MedusaApp({
    modulesConfig: { [key]: { resolve } },
    sharedResourcesConfig: { database: { clientUrl: database.url } },
    injectedDependencies: { [ContainerRegistrationKeys.PG_CONNECTION]: connection },
  })
  await app.runMigrations()
  return {
    modules: app.modules,
    stop: async () => {
      await app.onApplicationPrepareShutdown()
      await app.onApplicationShutdown()
      await connection.destroy()
      MedusaModule.clearInstances()
      await database.drop()
    },
  }
}
