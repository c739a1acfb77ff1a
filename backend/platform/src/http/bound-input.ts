import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { readInput } from "../input"
import { Problem } from "../problem"
import { texts } from "../texts"

const page_max = 100
const metadata_max = 4000

const page = z.looseObject({ limit: z.coerce.number().int().min(0).max(page_max).optional() })
const withMetadata = z.looseObject({ metadata: z.unknown() })

/** Core's routes for shoppers bound neither the rows of a page nor the metadata of a write; ours bound both themselves. */
export function boundInput(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  readInput(page, req.query)
  const { metadata } = withMetadata.safeParse(req.body).data ?? {}
  if (metadata !== undefined && JSON.stringify(metadata).length > metadata_max) {
    throw new Problem("invalid_request", texts.metadata_too_large, {
      param: "metadata",
      values: { limit: metadata_max },
    })
  }
  next()
}
