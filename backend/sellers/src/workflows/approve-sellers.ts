import { enqueueMailsStep } from "@chophien/platform/workflows/enqueue-mails"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { provisionSellersWorkflow } from "./provision-sellers"
import { activateSellersStep } from "./steps/activate-sellers"
import { issueInvitationsStep } from "./steps/issue-invitations"
import { planProvisioningStep } from "./steps/plan-provisioning"
import type { ApproveSellersInput } from "./types"

export const approveSellersWorkflowId = "approve-sellers"

/** Approvals wait for each other: two of the same seller would give it two of everything. */
const lock = "approve-sellers"

/**
 * Approves sellers, however many, in one go: gives each what selling takes, opens its stall and invites its members.
 * A seller that is active already stays as it is, so a repeat changes nothing. After a process died in the middle it
 * does what is left.
 *
 * @example
 * await approveSellersWorkflow(container).run({
 *   input: { seller_ids: ["sel_123"], approved_by: "user_123", send_invitations: true },
 * })
 */
export const approveSellersWorkflow = createWorkflow(
  approveSellersWorkflowId,
  (input: WorkflowData<ApproveSellersInput>) => {
    acquireLockStep({ key: lock, timeout: 30, ttl: 120 })
    const plan = planProvisioningStep(transform({ input }, ({ input }) => ({ seller_ids: input.seller_ids })))
    when({ plan }, ({ plan }) => plan.to_provision.length > 0).then(() => {
      provisionSellersWorkflow.runAsStep({ input: plan })
    })
    const done = activateSellersStep(
      transform({ input, plan }, ({ input, plan }) => ({
        seller_ids: plan.to_activate,
        approved_by: input.approved_by,
      }))
    )
    when({ input, plan }, ({ input, plan }) => input.send_invitations && plan.to_invite.length > 0).then(
      () => {
        const { mails } = issueInvitationsStep(
          transform({ plan }, ({ plan }) => ({ member_ids: plan.to_invite }))
        )
        enqueueMailsStep(transform({ mails }, ({ mails }) => ({ mails })))
      }
    )
    emitEventStep({
      eventName: "seller.approved",
      data: transform({ plan }, ({ plan }) => plan.to_activate.map((id) => ({ id }))),
    })
    releaseLockStep({ key: lock })
    return new WorkflowResponse(done)
  }
)
