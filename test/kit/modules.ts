import { MedusaApp, MedusaModule } from "@medusajs/framework/modules-sdk"
import { ContainerRegistrationKeys, createPgConnection } from "@medusajs/framework/utils"
import { createDatabase } from "./databases"

type Settings = NonNullable<Parameters<typeof MedusaApp>[0]>

/** Some modules alone on a database of their own, migrated by their own migrations. */
export type RunningModules = { modules: Record<string, unknown>; url: string; stop: () => Promise<void> }

/** Starts modules on a fresh, migrated database. */
export async function startModules(
  prefix: string,
  modulesConfig: Settings["modulesConfig"]
): Promise<RunningModules> {
  const database = await createDatabase(prefix)
  const connection = createPgConnection({ clientUrl: database.url })
  const settings: Settings = {
    modulesConfig,
    sharedResourcesConfig: { database: { clientUrl: database.url } },
    injectedDependencies: { [ContainerRegistrationKeys.PG_CONNECTION]: connection },
  }
  // A module may write into its tables as it starts: they have to be there before.
  await (await MedusaApp(settings)).runMigrations()
  MedusaModule.clearInstances()
  const app = await MedusaApp(settings)
  return {
    modules: app.modules,
    url: database.url,
    stop: async () => {
      await app.onApplicationPrepareShutdown()
      await app.onApplicationShutdown()
      await connection.destroy()
      MedusaModule.clearInstances()
      await database.drop()
    },
  }
}
