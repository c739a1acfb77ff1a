import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { findInvitation } from "../../../../invitation"
import { setMemberPasswordWorkflow } from "../../../../workflows"

const body = z.strictObject({ token: z.string().min(1).max(200), password: z.string().min(10).max(200) })

/** Sets the password of an invited member; public, as the token is the secret, and works once. `{ email }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { token, password } = readInput(body, req.body ?? {})
  const { member_id } = await findInvitation(req.scope, token)
  const { result } = await setMemberPasswordWorkflow(req.scope).run({ input: { member_id, password, token } })
  res.json(result)
}
