import { trackingUrl } from "@chophien/vocabulary/carriers"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import type { CorrectionPlan } from "./record-correction"

const parcelSchema = z.object({
  id: z.string(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  labels: z
    .array(z.object({ tracking_number: z.string(), tracking_url: z.string(), label_url: z.string() }))
    .nullish(),
})

export const correctLabelsStepId = "correct-parcel-labels"

/** Gives parcels another carrier and tracking code, and takes back what they had where something fails behind it. */
export const correctLabelsStep = createStep(
  correctLabelsStepId,
  async ({ parcel_ids, carrier, tracking_number }: CorrectionPlan, { container }) => {
    const fulfillments = container.resolve(Modules.FULFILLMENT)
    const before = z
      .array(parcelSchema)
      .parse(await fulfillments.listFulfillments({ id: parcel_ids }, { relations: ["labels"], take: null }))
    const labels = [
      { tracking_number, tracking_url: trackingUrl(carrier, tracking_number) ?? "", label_url: "" },
    ]
    for (const { id, metadata } of before)
      await fulfillments.updateFulfillment(id, { labels, metadata: { ...metadata, carrier } })
    return new StepResponse(undefined, before)
  },
  async (before, { container }) => {
    const fulfillments = container.resolve(Modules.FULFILLMENT)
    for (const { id, metadata, labels } of before ?? []) {
      const former = (labels ?? []).map(({ tracking_number, tracking_url, label_url }) => ({
        tracking_number,
        tracking_url,
        label_url,
      }))
      await fulfillments.updateFulfillment(id, { labels: former, metadata: metadata ?? {} })
    }
  }
)
