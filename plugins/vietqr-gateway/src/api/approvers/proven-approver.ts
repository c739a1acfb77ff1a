import { z } from "zod"
import type { Approver } from "../../core/approvers/approver.entity"
import { ApproverError } from "../../core/approvers/errors"
import { proveApprover } from "../../core/approvers/prove-approver"
import { type Call, inTransaction } from "../http/route"

/** How an approver shows that they agree. */
export const approverFields = {
  /** The approver's id, `apr_…`. */
  approver: z.string().min(1).max(100).optional(),
  /** Six digits of the authenticator app, or a recovery code. Each is good once. */
  code: z.string().min(1).max(40).optional(),
}

/**
 * The approver whose code a call carries; undefined where it carries none. The code is used up and wrong ones are
 * counted in a transaction of their own, whatever becomes of the rest. So a route that uses it holds no transaction.
 * @throws ApproverError
 */
export async function provenApprover(
  call: Call<{ approver?: string | undefined; code?: string | undefined }>
): Promise<Approver | undefined> {
  const { approver, code } = call.input
  if (approver === undefined && code === undefined) return undefined
  const proof = await inTransaction(call, ({ context, caller }) =>
    proveApprover(context, caller.livemode, { approver: approver ?? "", code: code ?? "" })
  )
  if (proof instanceof ApproverError) throw proof
  return proof
}
