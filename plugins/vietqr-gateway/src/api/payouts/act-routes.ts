import { z } from "zod"
import type { OutgoingAct } from "../../core/outgoing-payments/acts"
import { actOnPayout } from "../../core/payouts/act-on-payout"
import { decisionFields, expand } from "../http/fields"
import { route } from "../http/route"
import { payoutOfPath } from "./find-payout"
import { payoutObject } from "./output"
import { presentPayout } from "./present"

const summaries: Readonly<Record<OutgoingAct, string>> = {
  approve: "Approve a payout that needs a second person",
  mark_failed: "Say that the bank did not make the transfer: the money returns to the balance",
  mark_unknown:
    "Say that nobody knows whether the bank made the transfer: it waits for the statement and is never sent again",
}

function payoutActRoute(act: OutgoingAct) {
  return route({
    method: "post",
    path: `/v1/payouts/:payout/${act}`,
    scope: "payouts:write",
    output: payoutObject,
    summary: summaries[act],
    input: z.strictObject({ ...decisionFields, expand }),
    async handle(call) {
      const { author, reason } = call.input
      const payout = await payoutOfPath(call)
      await actOnPayout(call.context, payout, act, { author, reason })
      return presentPayout(call.context.manager, payout)
    },
  })
}

/** What a person does with a payout. */
export const payoutActRoutes = [
  payoutActRoute("approve"),
  payoutActRoute("mark_failed"),
  payoutActRoute("mark_unknown"),
]
