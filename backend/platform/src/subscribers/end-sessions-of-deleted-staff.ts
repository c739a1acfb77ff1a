import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { staffModule } from "../modules/staff"

/** Who is no longer staff is signed out everywhere: core's tokens would go on until their time. */
export default async function endSessionsOfDeletedStaff({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await staffModule(container).endSessions(
    { user_id: event.data.id, ended_by: "user.deleted" },
    async () => undefined
  )
}

export const config: SubscriberConfig = { event: "user.deleted" }
