import { join } from "node:path"
import { startModules } from "@chophien/test/kit/modules"
import { MedusaModule } from "@medusajs/framework/modules-sdk"
import type { INotificationModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import OutboxService from "../../src/modules/outbox/service"
import "./sample-mails"

/** The outbox on a database of its own, and what sends its mails. */
export type RunningOutbox = {
  outbox: OutboxService
  notifications: INotificationModuleService
  url: string
  stop: () => Promise<void>
}

/** What the links of waiting mails are sealed under. */
export const secret = "a secret of this test alone"

/** Starts the outbox and Medusa's Notification Module with our SMTP provider on a fresh, migrated database. */
export async function startOutbox({ smtpPort = 1 }: { smtpPort?: number } = {}): Promise<RunningOutbox> {
  const smtp = {
    channels: ["email"],
    url: `smtp://127.0.0.1:${smtpPort}`,
    from: "Chợ Phiên <thu@chophien.example>",
  }
  const { modules, url, stop } = await startModules("plugins_outbox", {
    outbox: { resolve: join(__dirname, "../../src/modules/outbox"), options: { secret } },
    [Modules.NOTIFICATION]: {
      resolve: "@medusajs/medusa/notification",
      options: { providers: [{ resolve: "@chophien/notification-smtp", id: "smtp", options: smtp }] },
    },
  })
  const { outbox } = modules
  if (!(outbox instanceof OutboxService)) throw new Error("The outbox module did not start.")
  const notifications = MedusaModule.getLoadedModules().find((loaded) => Modules.NOTIFICATION in loaded)?.[
    Modules.NOTIFICATION
  ]
  if (!isNotifications(notifications)) throw new Error("The notification module did not start.")
  return { outbox, notifications, url, stop }
}

const isNotifications = (value: unknown): value is INotificationModuleService =>
  typeof value === "object" && value !== null && "createNotifications" in value
