import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type GazetteerModuleService from "../modules/gazetteer/service"
import type { GazetteerInput } from "../modules/gazetteer/types"

export const importGazetteerStepId = "import-gazetteer"

/**
 * Writes the gazetteer's rows in one transaction. It has no compensation: official reference data is no part of
 * anything that could fail behind it, and an import that fails itself writes nothing.
 */
export const importGazetteerStep = createStep(
  importGazetteerStepId,
  async (input: GazetteerInput, { container }) => {
    const gazetteer = container.resolve<GazetteerModuleService>("gazetteer")
    return new StepResponse(await gazetteer.importGazetteer(input))
  }
)
