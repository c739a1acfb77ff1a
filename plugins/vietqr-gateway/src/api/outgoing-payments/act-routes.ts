import type { EntityManager } from "typeorm"
import { z } from "zod"
import { ApproverError } from "../../core/approvers/errors"
import type { Decision } from "../../core/context/owner"
import type { RuleContext } from "../../core/context/rule-context"
import type { OutgoingMark } from "../../core/outgoing-payments/acts"
import { approveOutgoing } from "../../core/outgoing-payments/approve-outgoing"
import type { OutgoingPayment } from "../../core/outgoing-payments/outgoing-payment.entity"
import { approverFields, provenApprover } from "../approvers/proven-approver"
import { decisionFields, expand } from "../http/fields"
import { type Call, decisionOf, inTransaction, type Route, route } from "../http/route"

/** Refunds or payouts, as far as acts about their transfers differ between them. */
interface ActedOn<Subject> {
  kind: OutgoingPayment["kind"]
  /** The path of one of them. */
  path: string
  output: z.ZodType
  /** To where the money of a transfer returns that the bank did not make, for people. */
  returns_to: string
  /** The one of the path. @throws NotFoundError */
  find(call: Call): Promise<Subject>
  mark(context: RuleContext, subject: Subject, mark: OutgoingMark, decision: Decision): Promise<void>
  present(manager: EntityManager, subject: Subject): Promise<object>
}

const approval = z.strictObject({
  ...approverFields,
  reason: decisionFields.reason,
  /** Taken from older clients and not believed: a typed name approves nothing. */
  author: decisionFields.author.optional(),
  expand,
})

/** By which an approver agrees, with a one-time code, to money that leaves. */
function approveRoute<Subject extends { id: string }>({
  kind,
  path,
  output,
  find,
  present,
}: ActedOn<Subject>): Route {
  return route({
    method: "post",
    path: `${path}/approve`,
    scope: `${kind}s:write`,
    output,
    summary: `Agree, as an approver with a one-time code, that a ${kind} leaves`,
    input: approval,
    transactional: false,
    async handle(call) {
      // Looked for first, so that no code is used up for nothing.
      await find(call)
      const approver = await provenApprover(call)
      if (!approver)
        throw new ApproverError(
          "second_person_required",
          "An enrolled approver must agree with a one-time code: approver, code.",
          "approver"
        )
      const decision = { approver, reason: call.input.reason, key_id: call.caller.key_id }
      return inTransaction(call, async (inner) => {
        const subject = await find(inner)
        await approveOutgoing(inner.context, subject.id, decision)
        return present(inner.context.manager, subject)
      })
    },
  })
}

/** By which a person says what became of a transfer. */
function markRoute<Subject>(
  { kind, path, output, find, mark, present }: ActedOn<Subject>,
  act: OutgoingMark,
  summary: string
): Route {
  return route({
    method: "post",
    path: `${path}/${act}`,
    scope: `${kind}s:write`,
    output,
    summary,
    input: z.strictObject({ ...decisionFields, expand }),
    async handle(call) {
      const subject = await find(call)
      await mark(call.context, subject, act, decisionOf(call))
      return present(call.context.manager, subject)
    },
  })
}

/** What a person does with refunds or payouts that leave by bank. */
export function outgoingActRoutes<Subject extends { id: string }>(actedOn: ActedOn<Subject>): Route[] {
  return [
    approveRoute(actedOn),
    markRoute(
      actedOn,
      "mark_failed",
      `Say that the bank did not make the transfer: the money returns to ${actedOn.returns_to}`
    ),
    markRoute(
      actedOn,
      "mark_unknown",
      "Say that nobody knows whether the bank made the transfer: it waits for the statement and is never sent again"
    ),
  ]
}
