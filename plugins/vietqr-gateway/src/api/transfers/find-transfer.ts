import { findTransfer } from "../../core/transfers/store"
import type { Transfer } from "../../core/transfers/transfer.entity"
import { NotFoundError } from "../../kernel/errors"
import { type Call, pathParam } from "../http/route"

/** The transfer of the path. @throws NotFoundError */
export async function transferOfPath(call: Call, options: { lock?: boolean } = {}): Promise<Transfer> {
  const id = pathParam(call, "transfer")
  const found = await findTransfer(call.context.manager, call.caller, id, options)
  if (!found) throw new NotFoundError("transfer", id)
  return found
}
