import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { GazetteerInput } from "../modules/gazetteer/types"
import { importGazetteerStep } from "./import-gazetteer"

export const importGazetteerWorkflowId = "import-gazetteer"

/**
 * Brings the gazetteer up to date from plain rows; may be run again and again.
 *
 * @example await importGazetteerWorkflow(container).run({ input: { provinces, communes, former } })
 */
export const importGazetteerWorkflow = createWorkflow(
  importGazetteerWorkflowId,
  (input: WorkflowData<GazetteerInput>) => {
    return new WorkflowResponse(importGazetteerStep(input))
  }
)
