import { join } from "node:path"
import { MedusaApp, MedusaModule } from "@medusajs/framework/modules-sdk"
import { ContainerRegistrationKeys, createPgConnection } from "@medusajs/framework/utils"
import OutboxService from "../../../src/modules/outbox/service"
import { createDatabase } from "../../catalogue/support/module-app"

/** The outbox on a database of its own. */
export type RunningOutbox = { outbox: OutboxService; url: string; stop: () => Promise<void> }

/** Starts the outbox module on a fresh database, migrated by its own migration. */
export async function startOutbox(): Promise<RunningOutbox> {
  const database = await createDatabase("plugins_outbox")
  const connection = createPgConnection({ clientUrl: database.url })
  const app = await MedusaApp({
    modulesConfig: { outbox: { resolve: join(__dirname, "../../../src/modules/outbox") } },
    sharedResourcesConfig: { database: { clientUrl: database.url } },
    injectedDependencies: { [ContainerRegistrationKeys.PG_CONNECTION]: connection },
  })
  await app.runMigrations()
  const outbox: unknown = app.modules.outbox
  if (!(outbox instanceof OutboxService)) throw new Error("The outbox module did not start.")
  return {
    outbox,
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
