import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { asked } from "../../../../money-desk/gateway-problems"

/** GET /admin/money/banks: the banks money can be returned to. `{ banks: { bin, name }[] }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ banks: await asked(req.scope, () => paymentGateway(req.scope).banks()) })
}
