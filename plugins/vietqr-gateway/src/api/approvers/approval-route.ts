import { z } from "zod"
import { ApproverError } from "../../core/approvers/errors"
import type { ProvenDecision } from "../../core/outgoing-payments/approve-outgoing"
import type { Scope } from "../http/caller"
import { decisionFields, expand } from "../http/fields"
import { type Call, inTransaction, route } from "../http/route"
import { approverFields, provenApprover } from "./proven-approver"

const input = z.strictObject({
  ...approverFields,
  reason: decisionFields.reason,
  /** Taken from older clients and not believed: a typed name approves nothing. */
  author: decisionFields.author.optional(),
  expand,
})

/**
 * A route by which an approver agrees to money that leaves.
 * @param definition.handle is called twice. The first time comes without a decision, only to find what is meant: so no
 * code is used up for nothing. The second time comes with it, in a transaction.
 */
export function approvalRoute(definition: {
  path: string
  scope: Scope
  output: z.ZodType
  summary: string
  handle(call: Call, decision: ProvenDecision | null): Promise<object>
}) {
  const { handle, ...rest } = definition
  return route({
    ...rest,
    method: "post",
    input,
    transactional: false,
    async handle(call) {
      await handle(call, null)
      const approver = await provenApprover(call)
      if (!approver)
        throw new ApproverError(
          "second_person_required",
          "An enrolled approver must agree with a one-time code: approver, code.",
          "approver"
        )
      const decision = { approver, reason: call.input.reason, key_id: call.caller.key_id }
      return inTransaction(call, (inner) => handle(inner, decision))
    },
  })
}
