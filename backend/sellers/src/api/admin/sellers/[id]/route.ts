import {
  deleteSeller as deleteRoute,
  readStaffSeller as readRoute,
  updateSeller as updateRoute,
} from "@chophien/contract/staff/sellers"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteSeller } from "../../../../use-cases/delete-seller"
import { readStaffSeller } from "../../../../use-cases/read-staff-seller"
import { updateSeller } from "../../../../use-cases/update-seller"

/** One seller. `{ seller }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, readRoute, { seller: await readStaffSeller(req.scope, req.params.id ?? "") })
}

/** Changes a seller's facts; the place it ships from moves with its address. `{ seller }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const changes = readInput(updateRoute.body, req.body)
  sendAnswer(res, updateRoute, { seller: await updateSeller(req.scope, req.params.id ?? "", changes) })
}

/** Takes a seller away that never had an order. `{ id, deleted: true }` */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, deleteRoute, await deleteSeller(req.scope, req.params.id ?? ""))
}
