import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { InviteWorkflowEvents } from "@medusajs/framework/utils"
import { mailStaffInvitation } from "../use-cases/mail-staff-invitation"

/** Core makes an invitation to the Admin, or makes it anew, and leaves the mail to us. */
export default async function mailInvitations({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await mailStaffInvitation(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: [InviteWorkflowEvents.CREATED, InviteWorkflowEvents.RESENT],
}
