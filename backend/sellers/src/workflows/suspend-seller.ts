import { enqueueMailsStep } from "@chophien/platform/workflows/enqueue-mails"
import { createWorkflow, transform, type WorkflowData, when } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { reactivateSellerStep, suspendSellerStep } from "./steps/change-seller"
import { composeStandingMailsStep } from "./steps/compose-standing-mails"

export const suspendSellerWorkflowId = "suspend-seller"

/** Closes a stall, with the reason its members are told: its listings disappear, its paid orders may still be shipped. */
export const suspendSellerWorkflow = createWorkflow(
  suspendSellerWorkflowId,
  (input: WorkflowData<{ id: string; reason: string; changed_by: string }>) => {
    const done = suspendSellerStep(input)
    when({ done }, ({ done }) => done.changed).then(() => {
      emitEventStep({
        eventName: "seller.suspended",
        data: transform({ input }, ({ input }) => ({ id: input.id })),
      })
      enqueueMailsStep(
        composeStandingMailsStep(
          transform({ input }, ({ input }) => ({ id: input.id, reason: input.reason }))
        )
      )
    })
  }
)

export const reactivateSellerWorkflowId = "reactivate-seller"

/** Opens a closed stall again. */
export const reactivateSellerWorkflow = createWorkflow(
  reactivateSellerWorkflowId,
  (input: WorkflowData<{ id: string; changed_by: string }>) => {
    const done = reactivateSellerStep(input)
    when({ done }, ({ done }) => done.changed).then(() => {
      emitEventStep({
        eventName: "seller.reactivated",
        data: transform({ input }, ({ input }) => ({ id: input.id })),
      })
      enqueueMailsStep(composeStandingMailsStep(transform({ input }, ({ input }) => ({ id: input.id }))))
    })
  }
)
