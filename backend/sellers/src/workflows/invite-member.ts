import { enqueueMailsStep } from "@chophien/platform/workflows/enqueue-mails"
import { createWorkflow, transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { issueInvitationsStep } from "./steps/issue-invitations"

export const inviteMemberWorkflowId = "invite-member"

/**
 * Mails a member a link that sets their password; an earlier link stops working. `is_reset` when the member asked for
 * it: the link then works for an hour.
 */
export const inviteMemberWorkflow = createWorkflow(
  inviteMemberWorkflowId,
  (input: WorkflowData<{ member_id: string; is_reset?: boolean }>) => {
    const { mails } = issueInvitationsStep(
      transform({ input }, ({ input }) => ({ member_ids: [input.member_id], is_reset: input.is_reset }))
    )
    enqueueMailsStep(transform({ mails }, ({ mails }) => ({ mails })))
  }
)
