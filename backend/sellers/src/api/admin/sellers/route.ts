import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listAdminSellers, readAdminSeller } from "../../../staff-sellers"
import { createSellerWorkflow } from "../../../workflows"
import { createSellerBody, sellersQuery } from "./validators"

/** Sellers by words of their name, handle, phone or e-mail, diacritics or none; the newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await listAdminSellers(req.scope, readInput(sellersQuery, req.query)))
}

/** Brings a seller in, with its first member; it is pending until it is approved. `201 { seller: AdminSeller }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await createSellerWorkflow(req.scope).run({
    input: readInput(createSellerBody, req.body),
  })
  res.status(201).json({ seller: await readAdminSeller(req.scope, result.seller.id) })
}
