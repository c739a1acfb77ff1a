import { join } from "node:path"
import { MedusaApp, MedusaModule } from "@medusajs/framework/modules-sdk"
import type { INotificationModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, createPgConnection, Modules } from "@medusajs/framework/utils"
import OutboxService from "../../../src/modules/outbox/service"
import { createDatabase } from "../../catalogue/support/module-app"

/** The outbox on a database of its own, and what sends its mails. */
export type RunningOutbox = { outbox: OutboxService; notifications: INotificationModuleService; url: string; stop: () => Promise<void> }

/** What the links of waiting mails are sealed under. */
export const secret = "a secret of this test alone"

/** Starts the outbox and Medusa's Notification Module with our SMTP provider on a fresh, migrated database. */
export async function startOutbox({ smtpPort = 1 }: { smtpPort?: number } = {}): Promise<RunningOutbox> {
  const database = await createDatabase("plugins_outbox")
  const connection = createPgConnection({ clientUrl: database.url })
  const settings = {
    modulesConfig: {
      outbox: { resolve: join(__dirname, "../../../src/modules/outbox"), options: { secret } },
      [Modules.NOTIFICATION]: {
        resolve: "@medusajs/medusa/notification",
        options: {
          providers: [
            {
              resolve: "@chophien/notification-smtp",
              id: "smtp",
              options: { channels: ["email"], url: `smtp://127.0.0.1:${smtpPort}`, from: "Chợ Phiên <thu@chophien.example>" },
            },
          ],
        },
      },
    },
    sharedResourcesConfig: { database: { clientUrl: database.url } },
    injectedDependencies: { [ContainerRegistrationKeys.PG_CONNECTION]: connection },
  }
  // The notification module writes its providers into its table as it starts: the tables have to be there before.
  await (await MedusaApp(settings)).runMigrations()
  MedusaModule.clearInstances()
  const app = await MedusaApp(settings)
  const outbox: unknown = app.modules.outbox
  if (!(outbox instanceof OutboxService)) throw new Error("The outbox module did not start.")
  const notifications = MedusaModule.getLoadedModules().find((loaded) => Modules.NOTIFICATION in loaded)?.[Modules.NOTIFICATION]
  if (!isNotifications(notifications)) throw new Error("The notification module did not start.")
  return {
    outbox,
    notifications,
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

const isNotifications = (value: unknown): value is INotificationModuleService =>
  typeof value === "object" && value !== null && "createNotifications" in value
