import { createWorkflow, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { TrackingChange } from "../order-acts"
import { correctLabelsStep } from "./steps/correct-labels"
import { queueCorrectionMailsStep } from "./steps/queue-correction-mails"
import { recordCorrectionStep } from "./steps/record-correction"

export const correctTrackingWorkflowId = "correct-tracking"

/** Corrects the carrier and code of the parcels that left under one. Runs under the order's lock. */
export const correctTrackingWorkflow = createWorkflow(
  correctTrackingWorkflowId,
  (input: WorkflowData<TrackingChange>) => {
    const plan = recordCorrectionStep(input)
    correctLabelsStep(plan)
    queueCorrectionMailsStep(input)
  }
)
