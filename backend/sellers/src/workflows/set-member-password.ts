import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { type SetMemberPasswordInput, setMemberPasswordStep } from "./steps/set-member-password"

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
