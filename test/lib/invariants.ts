import { brokenInvariants, paidDifferently } from "../kit/invariants"
import { environment } from "./environment"
import { brokenLedgerRules } from "./ledger"

/** Every rule of money and stock that is broken now: I1 to I6, in both databases. Empty when all hold. */
export async function brokenRules(): Promise<unknown[]> {
  return [
    ...(await brokenLedgerRules()),
    ...(await brokenInvariants(environment.database)),
    ...(await paidDifferently(environment.database, environment.gatewayDatabase)),
  ]
}
