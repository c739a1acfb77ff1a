import { enqueueMailsStep } from "@chophien/platform/workflows/enqueue-mails"
import { createWorkflow, transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { issueInvitationsStep } from "./steps/issue-invitations"

export const inviteMemberWorkflowId = "invite-member"

/** Mails a member a link that sets their password; an earlier link stops working. Also how a lost password is replaced. */
export const inviteMemberWorkflow = createWorkflow(
  inviteMemberWorkflowId,
  (input: WorkflowData<{ member_id: string }>) => {
    const { mails } = issueInvitationsStep(
      transform({ input }, ({ input }) => ({ member_ids: [input.member_id] }))
    )
    enqueueMailsStep(transform({ mails }, ({ mails }) => ({ mails })))
  }
)
