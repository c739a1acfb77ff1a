import { enqueueMailsStep } from "@chophien/platform/workflows/enqueue-mails"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import type { MemberNews } from "../mails/members-news"
import { composeMemberMailsStep } from "./steps/compose-member-mails"
import { issueInvitationsStep } from "./steps/issue-invitations"
import {
  type AddMemberInput,
  addMemberStep,
  type ChangeMemberInput,
  changeMemberStep,
  type RemoveMemberInput,
  removeMemberStep,
  type WrittenMember,
} from "./steps/write-member"

/** Two owners who remove each other at once would both see the other still there. */
const lockOf = (input: WorkflowData<{ seller_id: string }>) =>
  transform({ input }, ({ input }) => `seller-members:${input.seller_id}`)

/** Tells whom it concerns, and invites whom it lets in. */
function mail(written: WorkflowData<WrittenMember>, news: MemberNews): void {
  const mails = composeMemberMailsStep(transform({ written }, ({ written }) => ({ news, written })))
  enqueueMailsStep(mails)
}

function invite(written: WorkflowData<WrittenMember>): void {
  when({ written }, ({ written }) => written.is_to_invite).then(() => {
    const invited = issueInvitationsStep(
      transform({ written }, ({ written }) => ({ member_ids: [written.member_id] }))
    )
    enqueueMailsStep(invited).config({ name: "enqueue-invitation" })
  })
}

export const addMemberWorkflowId = "add-member"

/** Adds a member to a seller; of one that is approved, they are invited. */
export const addMemberWorkflow = createWorkflow(
  addMemberWorkflowId,
  (input: WorkflowData<AddMemberInput>) => {
    const key = lockOf(input)
    acquireLockStep({ key, timeout: 10, ttl: 60 })
    const written = addMemberStep(input)
    mail(written, "added")
    invite(written)
    releaseLockStep({ key })
    return new WorkflowResponse(written)
  }
)

export const changeMemberWorkflowId = "change-member"

/** Corrects a member; under a new address they are invited anew. */
export const changeMemberWorkflow = createWorkflow(
  changeMemberWorkflowId,
  (input: WorkflowData<ChangeMemberInput>) => {
    const key = lockOf(input)
    acquireLockStep({ key, timeout: 10, ttl: 60 })
    const written = changeMemberStep(input)
    mail(written, "changed")
    invite(written)
    releaseLockStep({ key })
    return new WorkflowResponse(written)
  }
)

export const removeMemberWorkflowId = "remove-member"

/** Takes a member away from a seller. */
export const removeMemberWorkflow = createWorkflow(
  removeMemberWorkflowId,
  (input: WorkflowData<RemoveMemberInput>) => {
    const key = lockOf(input)
    acquireLockStep({ key, timeout: 10, ttl: 60 })
    const written = removeMemberStep(input)
    mail(written, "removed")
    releaseLockStep({ key })
    return new WorkflowResponse(written)
  }
)
