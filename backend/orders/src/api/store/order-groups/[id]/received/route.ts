import { receiveParcel as route } from "@chophien/contract/store/complaints"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOpenedGroup, readOrderInput } from "../../../../../http/read-opened-group"
import { receiveParcel } from "../../../../../use-cases/receive-parcel"

/** POST `{ parcel_id }` with header `x-order-token`: the shopper says that a parcel came. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const opened = readOpenedGroup(route, req)
  const { parcel_id } = readOrderInput(route, route.body, req.body)
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, route, await receiveParcel(req.scope, opened, parcel_id))
}
