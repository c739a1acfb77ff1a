import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { MailInput } from "../mails/types"
import { enqueueMailsStep } from "./enqueue-mails"

export const queueMailsWorkflowId = "queue-order-group-mails"

/** Puts mails into the outbox, each once. Its name is older than mails that are about no order group. */
export const queueMailsWorkflow = createWorkflow(queueMailsWorkflowId, (input: { mails: MailInput[] }) => {
  enqueueMailsStep({ mails: input.mails })
  return new WorkflowResponse(undefined)
})
