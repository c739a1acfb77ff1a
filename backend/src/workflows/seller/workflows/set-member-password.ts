import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { setMemberPasswordStep, type SetMemberPasswordInput } from "../steps/set-member-password"

export const setMemberPasswordWorkflowId = "set-member-password"

/**
 * Sets a member's password; every session and token from before ends.
 *
 * @example
 * await setMemberPasswordWorkflow(container).run({ input: { member_id: "mem_123", password: "mười ký tự trở lên" } })
 */
export const setMemberPasswordWorkflow = createWorkflow(
  setMemberPasswordWorkflowId,
  (input: WorkflowData<SetMemberPasswordInput>) => {
    const key = transform({ input }, ({ input }) => `member-password:${input.member_id}`)
    acquireLockStep({ key, timeout: 10, ttl: 60 })
    const done = setMemberPasswordStep(input)
    releaseLockStep({ key })
    return new WorkflowResponse(done)
  }
)
