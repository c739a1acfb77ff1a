import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { signIns } from "../modules/sign-ins"

/** Who is no longer staff is signed out everywhere: core's tokens would go on until their time. */
export default async function endSessionsOfDeletedStaff({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await signIns(container).end({ actor_type: "user", actor_id: event.data.id, ended_by: "user.deleted" })
}

export const config: SubscriberConfig = { event: "user.deleted" }
