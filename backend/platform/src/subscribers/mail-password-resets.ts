import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AuthWorkflowEvents } from "@medusajs/framework/utils"
import { mailStaffPasswordReset, type PasswordReset } from "../use-cases/mail-staff-password-reset"

/** Core makes the token when somebody asks for a new password, and leaves the mail to us. */
export default async function mailPasswordResets({
  event,
  container,
}: SubscriberArgs<PasswordReset>): Promise<void> {
  await mailStaffPasswordReset(container, event.data)
}

export const config: SubscriberConfig = { event: AuthWorkflowEvents.PASSWORD_RESET }
