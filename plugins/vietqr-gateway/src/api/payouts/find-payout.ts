import type { Payout } from "../../core/payouts/payout.entity"
import { findPayout } from "../../core/payouts/store"
import { NotFoundError } from "../../kernel/errors"
import { type Call, pathParam } from "../http/route"

/** The payout of the path. @throws NotFoundError */
export async function payoutOfPath(call: Call): Promise<Payout> {
  const id = pathParam(call, "payout")
  const found = await findPayout(call.context.manager, call.caller, id)
  if (!found) throw new NotFoundError("payout", id, "payout")
  return found
}
