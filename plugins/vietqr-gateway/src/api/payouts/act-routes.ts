import { actOnPayout } from "../../core/payouts/act-on-payout"
import { outgoingActRoutes } from "../outgoing-payments/act-routes"
import { payoutOfPath } from "./find-payout"
import { payoutObject } from "./output"
import { presentPayout } from "./present"

/** What a person does with a payout. */
export const payoutActRoutes = outgoingActRoutes({
  kind: "payout",
  path: "/v1/payouts/:payout",
  output: payoutObject,
  returns_to: "the balance",
  find: payoutOfPath,
  mark: actOnPayout,
  present: presentPayout,
})
