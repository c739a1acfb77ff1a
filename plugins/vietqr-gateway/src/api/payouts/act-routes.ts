import { z } from "zod"
import type { OutgoingAct } from "../../core/outgoing-payments/acts"
import { actOnPayout, approvePayout } from "../../core/payouts/act-on-payout"
import { approvalRoute } from "../approvers/approval-route"
import { decisionFields, expand } from "../http/fields"
import { decisionOf, route } from "../http/route"
import { payoutOfPath } from "./find-payout"
import { payoutObject } from "./output"
import { presentPayout } from "./present"

const summaries: Readonly<Record<Exclude<OutgoingAct, "approve">, string>> = {
  mark_failed: "Say that the bank did not make the transfer: the money returns to the balance",
  mark_unknown:
    "Say that nobody knows whether the bank made the transfer: it waits for the statement and is never sent again",
}

function payoutActRoute(act: keyof typeof summaries) {
  return route({
    method: "post",
    path: `/v1/payouts/:payout/${act}`,
    scope: "payouts:write",
    output: payoutObject,
    summary: summaries[act],
    input: z.strictObject({ ...decisionFields, expand }),
    async handle(call) {
      const payout = await payoutOfPath(call)
      await actOnPayout(call.context, payout, act, decisionOf(call))
      return presentPayout(call.context.manager, payout)
    },
  })
}

const approve = approvalRoute({
  path: "/v1/payouts/:payout/approve",
  scope: "payouts:write",
  output: payoutObject,
  summary: "Agree, as an approver with a one-time code, that a payout leaves",
  async handle(call, decision) {
    const payout = await payoutOfPath(call)
    if (decision) await approvePayout(call.context, payout, decision)
    return presentPayout(call.context.manager, payout)
  },
})

/** What a person does with a payout. */
export const payoutActRoutes = [approve, payoutActRoute("mark_failed"), payoutActRoute("mark_unknown")]
