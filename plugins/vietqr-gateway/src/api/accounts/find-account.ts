import type { Account } from "../../core/accounts/account.entity"
import { findAccount } from "../../core/accounts/store"
import { NotFoundError } from "../../kernel/errors"
import { type Call, pathParam } from "../http/route"

/** The account of the path. @throws NotFoundError */
export async function accountOfPath(call: Call, options: { lock?: boolean } = {}): Promise<Account> {
  const id = pathParam(call, "account")
  const found = await findAccount(call.context.manager, call.caller, id, options)
  if (!found) throw new NotFoundError("account", id, "account")
  return found
}
